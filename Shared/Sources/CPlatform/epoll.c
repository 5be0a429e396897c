#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

_Static_assert(SHAGYM_READABLE == EPOLLIN && SHAGYM_WRITABLE == EPOLLOUT, "epoll bits are passed through");
_Static_assert(SHAGYM_FAILED == EPOLLERR && SHAGYM_HANGUP == EPOLLHUP, "epoll bits are passed through");

int shagym_epoll_create(void) {
    int epoll = epoll_create1(EPOLL_CLOEXEC);
    return epoll < 0 ? -errno : epoll;
}

static int control(int epoll, int operation, int descriptor, uint32_t bits, uint64_t token) {
    struct epoll_event event = {.events = bits, .data.u64 = token};
    return epoll_ctl(epoll, operation, descriptor, &event) < 0 ? -errno : 0;
}

int shagym_epoll_add(int epoll, int descriptor, uint32_t bits, uint64_t token) {
    return control(epoll, EPOLL_CTL_ADD, descriptor, bits, token);
}

int shagym_epoll_add_wake(int epoll, int descriptor, uint64_t token) {
    return control(epoll, EPOLL_CTL_ADD, descriptor, EPOLLIN | EPOLLET, token);
}

int shagym_epoll_change(int epoll, int descriptor, uint32_t bits, uint64_t token) {
    return control(epoll, EPOLL_CTL_MOD, descriptor, bits, token);
}

int shagym_epoll_remove(int epoll, int descriptor) {
    return control(epoll, EPOLL_CTL_DEL, descriptor, 0, 0);
}

int shagym_epoll_wait(int epoll, struct shagym_event *events, int capacity, int timeout_ms) {
    struct epoll_event ready[256];
    int count = epoll_wait(epoll, ready, capacity < 256 ? capacity : 256, timeout_ms);
    if (count < 0) return errno == EINTR ? 0 : -errno;
    for (int i = 0; i < count; i++) {
        events[i].token = ready[i].data.u64;
        events[i].bits = ready[i].events;
    }
    return count;
}

int shagym_eventfd(void) {
    int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return descriptor < 0 ? -errno : descriptor;
}

int shagym_eventfd_signal(int descriptor) {
    uint64_t one = 1;
    ssize_t written;
    do written = write(descriptor, &one, sizeof one);
    while (written < 0 && errno == EINTR);
    return written < 0 ? -errno : 0;
}

uint64_t shagym_monotonic_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}
