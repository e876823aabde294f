/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Expressions of what asks whether a concern is to be raised, in English; end with a NULL. */
extern const char *const mo_worry_signs[];

G_END_DECLS
