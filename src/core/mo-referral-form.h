/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/mo-form.h"

G_BEGIN_DECLS

/* The referral form, of both strands. */
const MoForm *mo_referral_form (void);

G_END_DECLS
