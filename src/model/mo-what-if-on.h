/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/mo-office.h"

G_BEGIN_DECLS

/* While things are tried out on the board, nothing real is moved, from whatever page: each asks
 * here first. */
void mo_what_if_set_on (MoOffice *office, gboolean on);
/* Why a match is not drafted or moved now, and the way out; NULL: it is.  Static, translated.
 */
const char *mo_what_if_refusal (MoOffice *office);

G_END_DECLS
