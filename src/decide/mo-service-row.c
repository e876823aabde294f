/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decide/mo-service-row.h"

#include <glib/gi18n-lib.h>

#include "core/mo-verdict.h"

#define LOOK_AGAIN_DAYS 365

struct _MoServiceRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoServiceRow, mo_service_row, MO_TYPE_ROW)

static void
mo_service_row_class_init (MoServiceRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_service_fields (), mo_service_ref, mo_service_unref);
}

static void
mo_service_row_init (MoServiceRow *self)
{
}

struct _MoSignpostRow {
  MoRow parent_instance;
};

G_DEFINE_FINAL_TYPE (MoSignpostRow, mo_signpost_row, MO_TYPE_ROW)

static void
mo_signpost_row_class_init (MoSignpostRowClass *klass)
{
  mo_row_class_show (
      MO_ROW_CLASS (klass), mo_signpost_fields (), mo_signpost_ref, mo_signpost_unref);
}

static void
mo_signpost_row_init (MoSignpostRow *self)
{
}

/* ---------------------------------------------------------------------- words */

const char *
mo_service_where_words (const MoService *service)
{
  return service->inside ? _ ("inside") : _ ("outside");
}

char *
mo_service_reach_words (const MoService *service)
{
  const char *const ways[] = { service->phone, service->web, service->email };
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i] && *ways[i])
      return g_strdup (ways[i]);
  return g_strdup (_ ("not known"));
}

char *
mo_service_checked_words (const MoService *service, MoDay today, int *level)
{
  g_autofree char *day = mo_day_to_short (service->checked, today);
  *level = service->retired                                     ? MO_LEVEL_STOPPED
           : !day || today - service->checked > LOOK_AGAIN_DAYS ? MO_LEVEL_SOON
                                                                : MO_LEVEL_FINE;
  if (service->retired)
    return g_strdup (_ ("retired"));
  return day ? g_strdup_printf (_ ("checked %s"), day) : g_strdup (_ ("not checked yet"));
}

char *
mo_service_pointed_words (const MoService *service)
{
  if (!service->pointed)
    return g_strdup (_ ("not yet"));
  return g_strdup_printf (ngettext ("%d, %d taken up", "%d, %d taken up", service->pointed),
                          service->pointed,
                          service->taken_up);
}

char *
mo_service_spoken (const MoService *service, MoDay today)
{
  int level;
  g_autofree char *reach = mo_service_reach_words (service);
  g_autofree char *checked = mo_service_checked_words (service, today, &level);
  g_autofree char *pointed = mo_service_pointed_words (service);
  return g_strdup_printf (_ ("%s, %s, %s, %s, %s, pointed to: %s"),
                          service->name,
                          mo_service_where_words (service),
                          service->region_words ? service->region_words : _ ("everywhere"),
                          reach,
                          checked,
                          pointed);
}

char *
mo_signpost_spoken (const MoSignpost *signpost, MoDay today)
{
  g_autofree char *given = mo_day_to_short (signpost->given, today);
  return g_strdup_printf (_ ("%s to %s, pointed to %s, ask again: %s"),
                          signpost->name,
                          signpost->to,
                          given,
                          signpost->due_words);
}
