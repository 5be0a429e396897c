// The module's files replace this one as they arrive.
