import Clearance
import Glibc
import ServiceKit

exit(ServiceMain.run(ClearanceService(), version: ProgramVersion.current))
