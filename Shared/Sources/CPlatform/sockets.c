#define _GNU_SOURCE
#include "CPlatform.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

int shagym_accept(int listener) {
    for (;;) {
        int descriptor = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor >= 0) return descriptor;
        // accept(2): errors already pending on the new connection are reported here and concern only it.
        if (errno != EINTR && errno != ECONNABORTED && errno != EPROTO) return -errno;
    }
}

ssize_t shagym_receive(int descriptor, void *buffer, size_t count) {
    ssize_t received;
    do received = recv(descriptor, buffer, count, MSG_DONTWAIT);
    while (received < 0 && errno == EINTR);
    return received < 0 ? -errno : received;
}

ssize_t shagym_send(int descriptor, const void *buffer, size_t count) {
    ssize_t sent;
    do sent = send(descriptor, buffer, count, MSG_DONTWAIT | MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent < 0 ? -errno : sent;
}

static int fail(int descriptor) {
    int error = errno;
    close(descriptor);
    return -error;
}

static int unix_address(const char *path, struct sockaddr_un *address) {
    size_t length = strlen(path);
    if (length == 0) return -ENOENT;
    if (length >= sizeof address->sun_path) return -ENAMETOOLONG;
    memset(address, 0, sizeof *address);
    address->sun_family = AF_UNIX;
    memcpy(address->sun_path, path, length);
    return 0;
}

int shagym_unix_connect(const char *path) {
    struct sockaddr_un address;
    int problem = unix_address(path, &address);
    if (problem < 0) return problem;
    int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return -errno;
    int result;
    do result = connect(descriptor, (struct sockaddr *)&address, sizeof address);
    while (result < 0 && errno == EINTR);
    return result < 0 ? fail(descriptor) : descriptor;
}

/// 0 when the path is free to bind (a dead socket file was removed).
static int clear_stale(const char *path) {
    struct stat status;
    if (lstat(path, &status) < 0) return errno == ENOENT ? 0 : -errno;
    if (!S_ISSOCK(status.st_mode)) return -EEXIST;
    int probe = shagym_unix_connect(path);
    if (probe >= 0) {
        close(probe);
        return -EADDRINUSE;
    }
    if (probe == -EAGAIN) return -EADDRINUSE;
    if (probe != -ECONNREFUSED && probe != -ENOENT) return probe;
    return unlink(path) < 0 && errno != ENOENT ? -errno : 0;
}

int shagym_unix_listen(const char *path, int backlog, mode_t mode) {
    struct sockaddr_un address;
    int problem = unix_address(path, &address);
    if (problem < 0) return problem;
    problem = clear_stale(path);
    if (problem < 0) return problem;
    int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return -errno;
    // Linux gives the file the socket's mode less the umask, so the name is never wider than asked for;
    // chmod then adds what the umask took. Nobody can connect before listen.
    if (fchmod(descriptor, mode) < 0) return fail(descriptor);
    if (bind(descriptor, (struct sockaddr *)&address, sizeof address) < 0) return fail(descriptor);
    if (chmod(path, mode) < 0 || listen(descriptor, backlog) < 0) {
        int error = errno;
        unlink(path);
        close(descriptor);
        return -error;
    }
    return descriptor;
}

int shagym_file_identity(const char *path, uint64_t *device, uint64_t *inode) {
    struct stat status;
    if (lstat(path, &status) < 0) return -errno;
    *device = status.st_dev;
    *inode = status.st_ino;
    return 0;
}

void shagym_unix_unlink(const char *path, uint64_t device, uint64_t inode) {
    uint64_t present_device, present_inode;
    if (shagym_file_identity(path, &present_device, &present_inode) == 0 && present_device == device
        && present_inode == inode)
        unlink(path);
}

int shagym_socket_pair(int pair[2]) {
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair) < 0 ? -errno : 0;
}

int shagym_set_blocking(int descriptor, int blocking) {
    int flags = fcntl(descriptor, F_GETFL);
    if (flags < 0) return -errno;
    flags = blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
    return fcntl(descriptor, F_SETFL, flags) < 0 ? -errno : 0;
}

int shagym_peer_credentials(int descriptor, struct shagym_peer *peer) {
    struct ucred credentials;
    socklen_t length = sizeof credentials;
    if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length) < 0) return -errno;
    peer->uid = credentials.uid;
    peer->gid = credentials.gid;
    peer->pid = credentials.pid;
    return 0;
}

int shagym_tcp_listen(const char *text, uint16_t port, int backlog, uint16_t *bound_port) {
    union {
        struct sockaddr any;
        struct sockaddr_in v4;
        struct sockaddr_in6 v6;
    } address;
    memset(&address, 0, sizeof address);
    socklen_t length;
    if (inet_pton(AF_INET, text, &address.v4.sin_addr) == 1) {
        address.v4.sin_family = AF_INET;
        address.v4.sin_port = htons(port);
        length = sizeof address.v4;
    } else if (inet_pton(AF_INET6, text, &address.v6.sin6_addr) == 1) {
        address.v6.sin6_family = AF_INET6;
        address.v6.sin6_port = htons(port);
        length = sizeof address.v6;
    } else {
        return -EINVAL;
    }
    int descriptor = socket(address.any.sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return -errno;
    int yes = 1;
    if (setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) < 0) return fail(descriptor);
    if (bind(descriptor, &address.any, length) < 0) return fail(descriptor);
    if (listen(descriptor, backlog) < 0) return fail(descriptor);
    length = sizeof address;
    if (getsockname(descriptor, &address.any, &length) < 0) return fail(descriptor);
    *bound_port = ntohs(address.any.sa_family == AF_INET ? address.v4.sin_port : address.v6.sin6_port);
    return descriptor;
}

int shagym_tcp_no_delay(int descriptor) {
    int yes = 1;
    return setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes) < 0 ? -errno : 0;
}

int shagym_peer_address(int descriptor, char *buffer, size_t size) {
    union {
        struct sockaddr any;
        struct sockaddr_in v4;
        struct sockaddr_in6 v6;
        struct sockaddr_storage storage;
    } address;
    socklen_t length = sizeof address;
    if (size == 0) return -EINVAL;
    buffer[0] = 0;
    if (getpeername(descriptor, &address.any, &length) < 0) return -errno;
    if (address.any.sa_family == AF_INET) {
        if (!inet_ntop(AF_INET, &address.v4.sin_addr, buffer, (socklen_t)size)) return -errno;
    } else if (address.any.sa_family == AF_INET6) {
        if (!inet_ntop(AF_INET6, &address.v6.sin6_addr, buffer, (socklen_t)size)) return -errno;
    }
    return 0;
}
