/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Between what and what a share lies, if the same came about by the same chance again and
 * again: Wilson's interval of 95 %, which stays within 0 and 1 and holds for few cases too.
 * FALSE: there is nothing to say (of 0, or n not within it). */
gboolean mo_interval (int n, int of, double *low, double *high);
/* Whether two shares are clearly apart: their intervals do not touch.  Not that one of them is
 * fair. */
gboolean mo_interval_apart (int n, int of, int other_n, int other_of);

G_END_DECLS
