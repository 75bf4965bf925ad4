"""The report: one HTML file that shows what a warehouse holds, needs no network, and is the same for the same facts."""
