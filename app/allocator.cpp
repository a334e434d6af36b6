// How jemalloc works in our programs; it reads this before main(). Memory goes back to the system within
// seconds of the end of what needed it, though nothing else happens in an idle program; few threads allocate
// at a time; and a page of items is no large block, whose making and dropping is slow.

extern "C" {
extern const char *malloc_conf;
const char *malloc_conf =
    "background_thread:true,dirty_decay_ms:2000,muzzy_decay_ms:0,narenas:4,lg_tcache_max:16";
}
