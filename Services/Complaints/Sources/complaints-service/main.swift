import Complaints
import Glibc
import ServiceKit

exit(ServiceMain.run(ComplaintsService(), version: ProgramVersion.current))
