/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/mo-what-if-on.h"

#include <glib/gi18n-lib.h>

#define ON "mo-what-if-on"

void
mo_what_if_set_on (MoOffice *office, gboolean on)
{
  g_object_set_data (G_OBJECT (office), ON, on ? office : NULL);
}

const char *
mo_what_if_refusal (MoOffice *office)
{
  return g_object_get_data (G_OBJECT (office), ON)
             ? _ ("What if is on: nothing real is moved. Apply the drafts, throw them away, or "
                  "switch What if off first.")
             : NULL;
}
