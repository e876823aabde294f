/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-form.h"

G_BEGIN_DECLS

/* Questions that more than one form asks, in the same words and with the same keys, so that
 * answers can go from one form to another.  Each ends with a NULL key. */
extern const MoFormField mo_form_relation[], mo_form_reach[], mo_form_injury[], mo_form_daily[];
/* Yes, no, not known. */
extern const MoFormOption mo_form_known[];

G_END_DECLS
