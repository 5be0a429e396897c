// The service's files replace this one as they arrive.
