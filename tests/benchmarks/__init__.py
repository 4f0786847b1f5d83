"""How fast the whole application answers, beside what the same work costs at least.

    .venv/bin/python -m tests.benchmarks [--quick] [--json FILE]

Everything is measured side by side in one run, and what counts are the ratios: the machine's own
speed and its noise are in all of them alike. What was found is told in docs/performance.md.
"""
