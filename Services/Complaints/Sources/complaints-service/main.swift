import Complaints
import Glibc
import ServiceKit

exit(ServiceMain.run(ComplaintsService(), version: "0.1.0"))
