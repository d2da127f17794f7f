/* Moves the wall clock by as many seconds as the file SHIFT_CLOCK holds (an int64, read at every call). Clocks that only count on stay. LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile int64_t none;
static volatile int64_t *shift = &none;

__attribute__((constructor)) static void begin(void) {
	const char *file = getenv("SHIFT_CLOCK");
	int fd = file ? open(file, O_RDONLY) : -1;
	if (fd < 0) return;
	void *page = mmap(NULL, sizeof(int64_t), PROT_READ, MAP_SHARED, fd, 0);
	if (page != MAP_FAILED) shift = page;
	close(fd);
}

int clock_gettime(clockid_t clock, struct timespec *at) {
	static int (*real)(clockid_t, struct timespec *);
	if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
	int answer = real(clock, at);
	if (answer == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) at->tv_sec += *shift;
	return answer;
}

int gettimeofday(struct timeval *at, void *zone) {
	static int (*real)(struct timeval *, void *);
	if (!real) real = (int (*)(struct timeval *, void *))dlsym(RTLD_NEXT, "gettimeofday");
	int answer = real(at, zone);
	if (answer == 0) at->tv_sec += *shift;
	return answer;
}

time_t time(time_t *at) {
	struct timespec now;
	clock_gettime(CLOCK_REALTIME, &now);
	if (at) *at = now.tv_sec;
	return now.tv_sec;
}
