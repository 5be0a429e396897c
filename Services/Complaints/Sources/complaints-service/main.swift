print("complaints-service")
