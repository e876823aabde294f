/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-apart-rules.h"
#include "weights/mo-apart-page-private.h"

struct _MoApartRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoApartRow, mo_apart_row, MO_TYPE_ROW)

static void
mo_apart_row_class_init (MoApartRowClass *klass)
{
  mo_row_class_show (MO_ROW_CLASS (klass), mo_apart_fields (), mo_apart_ref, mo_apart_unref);
}

static void
mo_apart_row_init (MoApartRow *self)
{
}

char *
mo_apart_row_until (const MoApart *apart, MoDay today)
{
  return mo_apart_until_words (apart->until, today);
}

char *
mo_apart_row_spoken (const MoApart *apart, MoDay today)
{
  g_autofree char *until = mo_apart_row_until (apart, today);
  g_autofree char *set_on = mo_day_to_short (apart->set_on, today);
  return g_strdup_printf (_ ("%s and %s, kept apart %s: %s Set by %s, %s."),
                          apart->name,
                          apart->mentor_name,
                          until,
                          apart->why,
                          apart->set_by,
                          set_on);
}
