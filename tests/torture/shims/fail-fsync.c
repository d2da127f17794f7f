/* Lets the call number FAIL_FSYNC_AT of fsync and fdatasync fail with EIO, once, among files whose path holds FAIL_FSYNC_ON. LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_long calls;

static int fails(int fd) {
	const char *at = getenv("FAIL_FSYNC_AT"), *on = getenv("FAIL_FSYNC_ON");
	char link[64], path[4096];
	if (!at || !on) return 0;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t length = readlink(link, path, sizeof path - 1);
	if (length < 0) return 0;
	path[length] = 0;
	return strstr(path, on) && atomic_fetch_add(&calls, 1) + 1 == atol(at);
}

int fsync(int fd) {
	static int (*real)(int);
	if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
	if (!fails(fd)) return real(fd);
	errno = EIO;
	return -1;
}

int fdatasync(int fd) {
	static int (*real)(int);
	if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
	if (!fails(fd)) return real(fd);
	errno = EIO;
	return -1;
}
