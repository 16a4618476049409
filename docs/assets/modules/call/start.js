// The start of a call: its lists first, then all that shows a line.
import { backToPages } from "./start-links.js";

import("./call-mode.js").catch(backToPages);
