import Glibc
import Hearings
import ServiceKit

exit(ServiceMain.run(HearingsService(), version: ProgramVersion.current))
