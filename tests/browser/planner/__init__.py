"""The planner of a cadence: its dates, its page, its calendar file."""
