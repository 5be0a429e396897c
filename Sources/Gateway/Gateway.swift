// The gateway's files replace this one as they arrive.
