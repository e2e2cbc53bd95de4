"""Markdown: tables, numbers and verdicts."""


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def seconds(value):
    """At least three digits; below a tenth of a second, milliseconds."""
    if value < 0.1:
        return f"{digits(1000 * value)} ms"
    return f"{digits(value)} s"


def digits(value):
    """Three digits, no exponent."""
    if value == 0:
        return "0"
    places = 0
    while places < 6 and abs(value) * 10**places < 99.95:
        places += 1
    return f"{value:,.{places}f}"


def megabytes(value):
    return f"{value:,.0f} MB"


def ratio(theirs, ours):
    return digits(theirs / ours) if theirs / ours < 9.95 else f"{theirs / ours:,.0f}"


class Target:
    """What was to be reached, and what was found."""

    def __init__(self, work, goal, found, reached):
        """reached is None where it was not run."""
        self.cells = [work, goal, found, {True: "reached", False: "**not reached**", None: "not run"}[reached]]

    @staticmethod
    def not_run(work, goal, reason):
        return Target(work, goal, reason, None)


def faster(work, times, theirs, key, ours):
    """Whether a side is as many times faster as it is to be."""
    goal = f"{times} times faster"
    if "not_run" in theirs:
        return Target.not_run(work, goal, theirs["not_run"])
    return Target(work, goal, f"{ratio(theirs[key], ours)} times", theirs[key] >= times * ours)
