/*
 * Between PostgreSQL and the disk: reports an error where a file in the control directory says so. `fsync` makes the next
 * flush fail once, as a disk that loses a write does; as long as `full` is there no file grows, as on a full disk.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static void place(char *into, size_t size, const char *name) {
  const char *control = getenv("FAULT_CONTROL");
  snprintf(into, size, "%s/%s", control == NULL ? "/nonexistent" : control, name);
}

static int fails_now(void) {
  char path[4096];
  place(path, sizeof path, "fsync");
  return unlink(path) == 0;
}

static int grows_on_full_disk(int fd, off_t end) {
  char path[4096];
  struct stat file;
  place(path, sizeof path, "full");
  return access(path, F_OK) == 0 && fstat(fd, &file) == 0 && S_ISREG(file.st_mode) && end > file.st_size;
}

static off_t length(const struct iovec *parts, int count) {
  off_t sum = 0;
  for (int i = 0; i < count; i++) sum += parts[i].iov_len;
  return sum;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FULL(fd, end) if (grows_on_full_disk(fd, end)) { errno = ENOSPC; return -1; }
#define FLUSH if (fails_now()) { errno = EIO; return -1; }

int fsync(int fd) { FLUSH return REAL(fsync)(fd); }
int fdatasync(int fd) { FLUSH return REAL(fdatasync)(fd); }
ssize_t pwrite(int fd, const void *data, size_t n, off_t at) { FULL(fd, at + (off_t)n) return REAL(pwrite)(fd, data, n, at); }
ssize_t pwrite64(int fd, const void *data, size_t n, off64_t at) { FULL(fd, at + (off_t)n) return REAL(pwrite64)(fd, data, n, at); }
ssize_t pwritev(int fd, const struct iovec *v, int n, off_t at) { FULL(fd, at + length(v, n)) return REAL(pwritev)(fd, v, n, at); }
ssize_t pwritev64(int fd, const struct iovec *v, int n, off64_t at) { FULL(fd, at + length(v, n)) return REAL(pwritev64)(fd, v, n, at); }


int posix_fallocate(int fd, off_t at, off_t n) {
  return grows_on_full_disk(fd, at + n) ? ENOSPC : REAL(posix_fallocate)(fd, at, n);
}
int posix_fallocate64(int fd, off64_t at, off64_t n) {
  return grows_on_full_disk(fd, at + n) ? ENOSPC : REAL(posix_fallocate64)(fd, at, n);
}
