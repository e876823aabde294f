/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A level is kept with one answer to "complete or incomplete", never with two that differ.
 * level: what was written, or NULL; chosen: the code of the answer beside it ("complete",
 * "incomplete", "not sure"), "" or NULL where none is chosen.
 * Returns the sentence that names both where the words say another completeness than the one
 * that is chosen, owned by the caller; NULL where they agree or only one of them says any. */
char *mo_level_disagrees (const char *level, const char *chosen);

G_END_DECLS
