"""How good the facts are: what the stages find in labelled documents, held against what a careful reader found."""
