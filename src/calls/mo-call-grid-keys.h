/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The arrow of the number pad is an arrow too. */
guint mo_call_plain_arrow (guint key);
