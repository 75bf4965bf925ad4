"""A prompt on the warehouse: one question after another, none of which can change it or reach anything else."""
