/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-day.h"

G_BEGIN_DECLS

/* A throw-away database full of invented people, in a fresh folder of its own.
 * today: the day they live on.  Answers its path, owned by the caller; NULL with error set. */
char *mo_demo_office_make (MoDay today, GError **error);
/* Takes the folder and everything in it away again. */
void mo_demo_office_remove (const char *path);

G_END_DECLS
