const EDITION = "unbuilt";
