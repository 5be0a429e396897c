print("shagym")
