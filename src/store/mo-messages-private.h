/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/mo-messages.h"

G_BEGIN_DECLS

/* Rule HIDDEN, within a query that knows a message as g: what raised a concern is read in the
 * concern alone, by the safeguarding lead and whoever was let in. */
#define MO_MESSAGE_IS_HIDDEN                                                                   \
  "EXISTS (SELECT 1 FROM concern kg WHERE kg.pairing = g.pairing AND kg.message = g.id)"

G_END_DECLS
