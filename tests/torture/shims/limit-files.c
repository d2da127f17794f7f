/*
 * A disk that is full, where none can be mounted: files below the folder LIMIT_IN cannot grow beyond as many bytes each as the file LIMIT_FILE holds
 * (an int64, read at every call), and statfs says as much of the folder. LD_PRELOAD.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

static volatile int64_t *most;

__attribute__((constructor)) static void begin(void) {
	const char *file = getenv("LIMIT_FILE");
	int fd = file ? open(file, O_RDONLY) : -1;
	if (fd < 0) return;
	void *page = mmap(NULL, sizeof(int64_t), PROT_READ, MAP_SHARED, fd, 0);
	if (page != MAP_FAILED) most = page;
	close(fd);
}

static int is_over(int fd, int64_t end) {
	const char *in = getenv("LIMIT_IN");
	char link[64], path[4096];
	struct stat at;
	if (!most || !in || end <= *most) return 0;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t length = readlink(link, path, sizeof path - 1);
	if (length < 0) return 0;
	path[length] = 0;
	return strncmp(path, in, strlen(in)) == 0 && fstat(fd, &at) == 0 && end > at.st_size;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
	static ssize_t (*real)(int, const void *, size_t, off64_t);
	if (!real) real = (ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
	if (!is_over(fd, at + (int64_t)count)) return real(fd, bytes, count, at);
	errno = ENOSPC;
	return -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return pwrite64(fd, bytes, count, at); }

ssize_t write(int fd, const void *bytes, size_t count) {
	static ssize_t (*real)(int, const void *, size_t);
	if (!real) real = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
	off_t at = most ? lseek(fd, 0, SEEK_CUR) : -1;
	if (at < 0 || !is_over(fd, at + (int64_t)count)) return real(fd, bytes, count);
	errno = ENOSPC;
	return -1;
}

int statfs64(const char *path, struct statfs64 *said) {
	static int (*real)(const char *, struct statfs64 *);
	if (!real) real = (int (*)(const char *, struct statfs64 *))dlsym(RTLD_NEXT, "statfs64");
	int answer = real(path, said);
	const char *in = getenv("LIMIT_IN");
	if (answer != 0 || !most || !in || strncmp(path, in, strlen(in)) != 0) return answer;
	char file[4096];
	struct stat at = {0};
	snprintf(file, sizeof file, "%s/rapport.db", in);
	stat(file, &at);
	int64_t left = *most - at.st_size;
	said->f_blocks = *most / said->f_bsize + 1;
	said->f_bavail = said->f_bfree = left > 0 ? left / said->f_bsize : 0;
	return 0;
}

/* The same, where numbers are large by themselves. */
int statfs(const char *path, struct statfs *said) { return statfs64(path, (struct statfs64 *)said); }
