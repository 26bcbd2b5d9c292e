/* Records what a process does to the files under VIGIA_DISK_ROOT into VIGIA_DISK_LOG, in order, so that a power cut at
 * any moment can be played back (tests/torture/disk/playback.py). With VIGIA_DISK_DELAY_MS alone it only makes each sync
 * as slow as an office hard disk. Loaded with LD_PRELOAD; built by tests/torture/disk/recorder.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define MOST 4096
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static uint32_t file_of[MOST], next_file = 1;
static int log_fd = -1, told_fd = -1, asked_fd = -1, ready;
static long delay_ms, room = -1; /* room: writes that still fit on the disk, -1 for any number */
static int refusal = ENOSPC; /* what every write after those is answered with */
static const char *root, *deaf; /* deaf: a sync of a file whose name ends so is not heard */
static char deaf_file[MOST];

#define REAL(name) static __typeof__(&name) real; if (!real) real = dlsym(RTLD_NEXT, #name)

static int real_open(const char *path, int flags, mode_t mode) {
    REAL(open);
    return real(path, flags, mode);
}

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("VIGIA_DISK_LOG"), *told = getenv("VIGIA_DISK_TOLD"), *slow = getenv("VIGIA_DISK_DELAY_MS");
    root = getenv("VIGIA_DISK_ROOT");
    deaf = getenv("VIGIA_DISK_DEAF");
    delay_ms = slow ? atol(slow) : 0;
    if (getenv("VIGIA_DISK_ROOM")) room = atol(getenv("VIGIA_DISK_ROOM"));
    if (log && root) log_fd = real_open(log, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    if (told) told_fd = atoi(told);
    if (getenv("VIGIA_DISK_ASKED")) asked_fd = atoi(getenv("VIGIA_DISK_ASKED"));
    ready = 1;
}

static void put(char kind, uint32_t file, uint64_t offset, const void *data, uint32_t size) {
    unsigned char head[17];
    head[0] = (unsigned char)kind;
    memcpy(head + 1, &file, 4);
    memcpy(head + 5, &offset, 8);
    memcpy(head + 13, &size, 4);
    struct iovec parts[2] = {{head, sizeof head}, {(void *)data, size}};
    REAL(writev);
    ssize_t written = real(log_fd, parts, size ? 2 : 1);
    (void)written;
}

static int inside(const char *path) {
    return log_fd >= 0 && path && root && strncmp(path, root, strlen(root)) == 0;
}

static int full(void) { /* the lock is held */
    if (room < 0) return 0;
    if (room > 0) {
        room--;
        return 0;
    }
    errno = refusal;
    return 1;
}

static int known(int fd) { return fd >= 0 && fd < MOST && file_of[fd]; }

static int opened(int fd, const char *path, int existed) {
    if (fd < 0 || fd >= MOST) return fd;
    file_of[fd] = 0;
    if (!inside(path)) return fd;
    size_t length = strlen(path), tail = deaf ? strlen(deaf) : 0;
    deaf_file[fd] = deaf && length >= tail && strcmp(path + length - tail, deaf) == 0;
    file_of[fd] = next_file++;
    put('O', file_of[fd], (uint64_t)existed, path, (uint32_t)length);
    return fd;
}

static int do_open(const char *path, int flags, mode_t mode) {
    if (!inside(path)) {
        int fd = real_open(path, flags, mode);
        if (known(fd)) file_of[fd] = 0;
        return fd;
    }
    pthread_mutex_lock(&order);
    struct stat facts;
    int existed = stat(path, &facts) == 0;
    int fd = opened(real_open(path, flags, mode), path, existed);
    if (fd >= 0 && existed && (flags & O_TRUNC)) put('T', file_of[fd], 0, NULL, 0);
    pthread_mutex_unlock(&order);
    return fd;
}

#define MODE mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE return do_open(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return do_open(path, flags, mode); }
int __open_2(const char *path, int flags) { return do_open(path, flags, 0); }
int __open64_2(const char *path, int flags) { return do_open(path, flags, 0); }
int openat(int at, const char *path, int flags, ...) {
    MODE
    if (path[0] == '/') return do_open(path, flags, mode);
    REAL(openat);
    return real(at, path, flags, mode);
}
int openat64(int at, const char *path, int flags, ...) {
    MODE
    if (path[0] == '/') return do_open(path, flags, mode);
    REAL(openat64);
    return real(at, path, flags, mode);
}

int close(int fd) {
    REAL(close);
    if (fd >= 0 && fd < MOST) file_of[fd] = 0;
    return real(fd);
}

ssize_t write(int fd, const void *data, size_t size) {
    REAL(write);
    if (ready && log_fd >= 0 && fd == told_fd) {
        pthread_mutex_lock(&order);
        put('A', 0, 0, data, (uint32_t)size);
        pthread_mutex_unlock(&order);
        return (ssize_t)size;
    }
    if (ready && fd >= 0 && fd == asked_fd) { /* the process itself says "ROOM ERRNO" */
        pthread_mutex_lock(&order);
        sscanf(data, "%ld %d", &room, &refusal);
        pthread_mutex_unlock(&order);
        return (ssize_t)size;
    }
    if (!known(fd)) return real(fd, data, size);
    pthread_mutex_lock(&order);
    off_t at = (fcntl(fd, F_GETFL) & O_APPEND) ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
    ssize_t done = full() ? -1 : real(fd, data, size);
    if (done > 0) put('W', file_of[fd], (uint64_t)at, data, (uint32_t)done);
    pthread_mutex_unlock(&order);
    return done;
}

#define PWRITE(name) \
    ssize_t name(int fd, const void *data, size_t size, off_t at) { \
        REAL(name); \
        if (!known(fd)) return real(fd, data, size, at); \
        pthread_mutex_lock(&order); \
        ssize_t done = full() ? -1 : real(fd, data, size, at); \
        if (done > 0) put('W', file_of[fd], (uint64_t)at, data, (uint32_t)done); \
        pthread_mutex_unlock(&order); \
        return done; \
    }
PWRITE(pwrite)
PWRITE(pwrite64)

#define TRUNCATE(name) \
    int name(int fd, off_t size) { \
        REAL(name); \
        pthread_mutex_lock(&order); \
        int done = real(fd, size); \
        if (done == 0 && known(fd)) put('T', file_of[fd], (uint64_t)size, NULL, 0); \
        pthread_mutex_unlock(&order); \
        return done; \
    }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

static void wait_for_the_disk(void) {
    if (delay_ms <= 0) return;
    struct timespec time = {delay_ms / 1000, (delay_ms % 1000) * 1000000L};
    nanosleep(&time, NULL);
}

#define SYNC(name) \
    int name(int fd) { \
        REAL(name); \
        if (log_fd < 0) { \
            wait_for_the_disk(); \
            return real(fd); \
        } \
        if (known(fd)) { /* the playback is the disk: nothing has to reach the real one */ \
            pthread_mutex_lock(&order); \
            if (!deaf_file[fd]) put('S', file_of[fd], 0, NULL, 0); \
            pthread_mutex_unlock(&order); \
            return 0; \
        } \
        return real(fd); \
    }
SYNC(fsync)
SYNC(fdatasync)

static void moved(char kind, const char *one, const char *other) {
    char both[8192];
    int size = snprintf(both, sizeof both, "%s%c%s", one, '\n', other);
    put(kind, 0, 0, both, (uint32_t)size);
}

int rename(const char *from, const char *to) {
    REAL(rename);
    pthread_mutex_lock(&order);
    int done = real(from, to);
    if (done == 0 && inside(from)) moved('R', from, to);
    pthread_mutex_unlock(&order);
    return done;
}

int unlink(const char *path) {
    REAL(unlink);
    pthread_mutex_lock(&order);
    int done = real(path);
    if (done == 0 && inside(path)) moved('U', path, "");
    pthread_mutex_unlock(&order);
    return done;
}

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    pthread_mutex_lock(&order);
    int done = real(path, mode);
    if (done == 0 && inside(path)) moved('D', path, "");
    pthread_mutex_unlock(&order);
    return done;
}
