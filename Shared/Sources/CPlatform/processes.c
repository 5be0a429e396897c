#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};

static void forward_signal(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe already holds wake-ups enough: nothing to do about a failed write.
    ssize_t ignored = write(signal_pipe[1], &byte, 1);
    (void)ignored;
    errno = saved;
}

int shagym_signal_descriptor(const int *signals, int count) {
    if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) < 0) return -errno;
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction forward = {.sa_handler = forward_signal, .sa_flags = SA_RESTART | SA_NOCLDSTOP};
    sigfillset(&forward.sa_mask);
    if (sigaction(SIGPIPE, &ignore, NULL) < 0) return -errno;
    for (int i = 0; i < count; i++)
        if (sigaction(signals[i], &forward, NULL) < 0) return -errno;
    return signal_pipe[0];
}

/// Only async-signal-safe calls: the parent may have had other threads holding locks.
static int become(const char *program, char *const argv[], char *const envp[], const int standard[3], int death_signal,
    pid_t parent) {
    if (death_signal != 0) {
        if (prctl(PR_SET_PDEATHSIG, death_signal) < 0) return errno;
        if (getppid() != parent) return ECHILD; // the parent ended before the line above
    }
    struct sigaction standard_action = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) sigaction(number, &standard_action, NULL);
    // First out of the way of 0…2, then into place.
    int moved[3];
    for (int i = 0; i < 3; i++) {
        int source = standard[i] >= 0 ? standard[i] : open("/dev/null", O_RDWR | O_CLOEXEC);
        if (source < 0) return errno;
        moved[i] = fcntl(source, F_DUPFD_CLOEXEC, 3);
        if (moved[i] < 0) return errno;
    }
    for (int i = 0; i < 3; i++)
        if (dup2(moved[i], i) < 0) return errno;
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(program, argv, envp);
    return errno;
}

pid_t shagym_spawn(
    const char *program, char *const argv[], char *const envp[], int input, int output, int error, int death_signal) {
    int report[2];
    if (pipe2(report, O_CLOEXEC) < 0) return -errno;
    // Above the standard numbers, so that become() cannot overwrite it.
    int high = fcntl(report[1], F_DUPFD_CLOEXEC, 3);
    int saved = errno;
    close(report[1]);
    if (high < 0) {
        close(report[0]);
        return -saved;
    }
    int standard[3] = {input, output, error};
    pid_t parent = getpid();
    // Our handlers must not run in the child before they are reset.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t child = fork();
    if (child == 0) {
        int problem = become(program, argv, envp, standard, death_signal, parent);
        ssize_t ignored = write(high, &problem, sizeof problem);
        (void)ignored;
        _exit(127);
    }
    saved = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    close(high);
    if (child < 0) {
        close(report[0]);
        return -saved;
    }
    int problem = 0;
    ssize_t count;
    do count = read(report[0], &problem, sizeof problem);
    while (count < 0 && errno == EINTR);
    close(report[0]);
    return count == sizeof problem ? -problem : child;
}

int shagym_sync_directory(const char *path) {
    int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return -errno;
    int result = fsync(descriptor) < 0 ? -errno : 0;
    close(descriptor);
    return result;
}

mode_t shagym_set_umask(mode_t mask) { return umask(mask); }

int64_t shagym_raise_descriptor_limit(int64_t wanted) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) < 0) return -errno;
    if ((int64_t)limit.rlim_cur >= wanted) return (int64_t)limit.rlim_cur;
    limit.rlim_cur = (rlim_t)wanted < limit.rlim_max ? (rlim_t)wanted : limit.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &limit) < 0) return -errno;
    return (int64_t)limit.rlim_cur;
}

int shagym_set_descriptor_limit(int64_t wanted) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) < 0) return -errno;
    limit.rlim_cur = (rlim_t)wanted;
    return setrlimit(RLIMIT_NOFILE, &limit) < 0 ? -errno : 0;
}
