/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* For plain loops over columns: the compiler makes them once for every processor and once for
 * newer ones, and which it is, is seen at the start.  Sanitizers and other compilers: once. */
#if defined __x86_64__ && defined __GNUC__ && !defined __clang__ &&                            \
    !defined __SANITIZE_ADDRESS__
#define MO_CLONES __attribute__ ((target_clones ("avx2", "default")))
#else
#define MO_CLONES
#endif
