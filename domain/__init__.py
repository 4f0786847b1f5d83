"""What is true: the rules of quality work, without I/O and without a clock."""
