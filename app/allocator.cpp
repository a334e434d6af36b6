// How jemalloc works in our programs; it reads this before main(). Memory goes back to the system within
// seconds of the end of what needed it, though nothing else happens in an idle program; and few threads
// allocate at a time.

extern "C" {
extern const char *malloc_conf;
const char *malloc_conf = "background_thread:true,dirty_decay_ms:2000,muzzy_decay_ms:0,narenas:4";
}
