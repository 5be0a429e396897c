#ifndef SHAGYM_CPLATFORM_H
#define SHAGYM_CPLATFORM_H

/// The few Linux calls that Swift cannot spell: epoll, eventfd, accept4, peer credentials, signals as a
/// descriptor, children that die with their parent. Every function answers a negative errno on failure, so
/// that nothing between the call and the caller can overwrite it.

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// One ready descriptor: the token it was registered with and the epoll bits.
struct shagym_event {
    uint64_t token;
    uint32_t bits;
};

enum {
    SHAGYM_READABLE = 1,
    SHAGYM_WRITABLE = 4,
    SHAGYM_FAILED = 8,
    SHAGYM_HANGUP = 16,
};

int shagym_epoll_create(void);
int shagym_epoll_add(int epoll, int descriptor, uint32_t bits, uint64_t token);
/// Registers an eventfd so that each write is reported once and it never has to be read.
int shagym_epoll_add_wake(int epoll, int descriptor, uint64_t token);
int shagym_epoll_change(int epoll, int descriptor, uint32_t bits, uint64_t token);
int shagym_epoll_remove(int epoll, int descriptor);
/// Waits; 0 events when interrupted by a signal. At most 256 events per call.
int shagym_epoll_wait(int epoll, struct shagym_event *events, int capacity, int timeout_ms);

int shagym_eventfd(void);
int shagym_eventfd_signal(int descriptor);

/// Nanoseconds of CLOCK_MONOTONIC.
uint64_t shagym_monotonic_ns(void);

/// Non-blocking, close-on-exec accept. Retries EINTR and connections aborted in the queue.
int shagym_accept(int listener);
/// Non-blocking receive and send (never SIGPIPE); EINTR is retried.
ssize_t shagym_receive(int descriptor, void *buffer, size_t count);
ssize_t shagym_send(int descriptor, const void *buffer, size_t count);

/// Listens on a Unix stream socket with exactly this mode. A leftover socket file is replaced only if
/// nobody listens on it (-EADDRINUSE otherwise); anything but a socket is never removed (-EEXIST).
int shagym_unix_listen(const char *path, int backlog, mode_t mode);
/// Removes the socket file if it is still the one this listener created. Call before closing.
void shagym_unix_unlink(const char *path, uint64_t device, uint64_t inode);
int shagym_file_identity(const char *path, uint64_t *device, uint64_t *inode);
/// Connects a non-blocking Unix stream socket. -EAGAIN: the listener's queue is full.
int shagym_unix_connect(const char *path);
int shagym_socket_pair(int pair[2]);
int shagym_set_blocking(int descriptor, int blocking);

struct shagym_peer {
    uid_t uid;
    gid_t gid;
    pid_t pid;
};
int shagym_peer_credentials(int descriptor, struct shagym_peer *peer);

/// Listens on a numeric IPv4 or IPv6 address; port 0 takes any free one, *bound_port tells which.
int shagym_tcp_listen(const char *address, uint16_t port, int backlog, uint16_t *bound_port);
int shagym_tcp_no_delay(int descriptor);
/// The peer's numeric address as text; empty for Unix sockets.
int shagym_peer_address(int descriptor, char *buffer, size_t size);

/// Delivers these signals as bytes (the signal's number) on the returned descriptor, whichever thread the
/// kernel chooses. One per process; later calls add signals and return the same descriptor. SIGPIPE becomes ignored.
int shagym_signal_descriptor(const int *signals, int count);

/// Starts a program that gets `death_signal` when the thread that called this ends (0: lives on). Signal
/// mask and handlers are reset; standard descriptors are the given ones (-1: /dev/null); all else must be
/// close-on-exec. Answers the pid, or the negative errno of the step that failed, exec included.
pid_t shagym_spawn(
    const char *program, char *const argv[], char *const envp[], int input, int output, int error, int death_signal);

/// Makes renames and new names in a directory durable.
int shagym_sync_directory(const char *path);
/// Sets the process's file mode mask, answers the old one.
mode_t shagym_set_umask(mode_t mask);
/// Raises the limit of open descriptors as far as allowed; answers the new limit.
int64_t shagym_raise_descriptor_limit(int64_t wanted);
/// Sets the limit of open descriptors (tests of running out of them).
int shagym_set_descriptor_limit(int64_t limit);

/// Whether the processor has instructions for SHA-256.
int shagym_sha256_available(void);
/// Works `count` blocks of 64 bytes into the state (FIPS 180-4, 6.2.2). Only where they are available.
void shagym_sha256_blocks(uint32_t state[8], const void *blocks, size_t count);

#endif
