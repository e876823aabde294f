/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time away is added or changed. */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "core/mo-lenient.h"
#include "form/mo-form-written.h"
#include "store/mo-staff.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

char *
mo_preferences_leave_words (const char *name, const MoStaffLeave *leave, MoDay today)
{
  g_autofree char *from = mo_day_to_short (leave->from, today);
  g_autofree char *to = mo_day_to_short (leave->to, today);
  return leave->from == leave->to ? g_strdup_printf (_ ("%s away on %s"), name, from)
                                  : g_strdup_printf (_ ("%s away %s to %s"), name, from, to);
}

typedef struct {
  MoOffice *office;
  MoStaffLeave *leave; /* id 0 for a new one */
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;
  g_object_unref (asking->office);
  mo_staff_leave_unref (asking->leave);
  g_free (asking);
}

static MoDay
read_day (MoFormDialog *form, const char *key, MoDay today)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  g_autofree char *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;
  MoDay day = MO_DAY_NONE;

  if (!mo_lenient_day (text, today, &day, &precision, &problem))
    mo_form_dialog_problem (form, key, problem);
  else if (precision != MO_PRECISION_DAY)
    mo_form_dialog_problem (form, key, _ ("Write a day, as 1 March 2026."));
  return day;
}

static void
submitted (MoFormDialog *form, Asking *asking)
{
  g_autoptr (MoStaffLeave) leave = mo_staff_leave_new ();
  MoDay today = mo_office_get_today (asking->office);
  g_autofree char *staff = mo_form_dialog_get (form, "staff");
  g_autofree char *last = mo_form_dialog_get (form, "to");

  leave->id = asking->leave->id;
  leave->rev = asking->leave->rev;
  leave->staff = g_ascii_strtoll (staff, NULL, 10);
  leave->from = read_day (form, "from", today);
  leave->to = *last ? read_day (form, "to", today) : leave->from;
  leave->words = mo_form_dialog_get (form, "words");
  if (!leave->staff)
    mo_form_dialog_problem (form, "staff", _ ("Say who is away."));
  if (!mo_form_dialog_has_problem (form) && leave->to < leave->from)
    mo_form_dialog_problem (
        form, "to", _ ("The last day is before the first. Check both days."));
  if (mo_form_dialog_has_problem (form))
    return;
  MoFormRow *row = mo_form_dialog_get_row (form, "staff");
  const char *const *names = g_object_get_data (G_OBJECT (row), "mo-names");
  const char *const *ids = g_object_get_data (G_OBJECT (row), "mo-ids");
  const char *name = "";
  for (guint i = 0; ids[i]; i++)
    if (g_str_equal (ids[i], staff))
      name = names[i];
  g_autofree char *label = mo_preferences_leave_words (name, leave, today);
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   label,
                   mo_store_put_leave_job,
                   g_steal_pointer (&leave),
                   (GDestroyNotify) mo_staff_leave_unref,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (form));
}

/* Those who work here now, as codes or names. */
static GStrv
staff_list (GPtrArray *staff, gboolean names)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  for (guint i = 0; staff && i < staff->len; i++) {
    const MoStaff *one = g_ptr_array_index (staff, i);
    g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, one->id);
    if (one->left == MO_DAY_NONE)
      g_strv_builder_add (list, names ? one->name : id);
  }
  return g_strv_builder_end (list);
}

void
mo_preferences_leave_form (GtkWidget *from,
                           MoOffice *office,
                           GPtrArray *staff,
                           MoStaffLeave *leave)
{
  g_auto (GStrv) ids = staff_list (staff, FALSE), names = staff_list (staff, TRUE);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, leave->staff);
  g_autofree char *first = mo_day_to_words (leave->from, MO_PRECISION_DAY);
  g_autofree char *last = mo_day_to_words (leave->to, MO_PRECISION_DAY);
  const MoWizardField fields[] = {
    { .key = "staff",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Who is away"),
      .codes = (const char *const *) ids,
      .labels = (const char *const *) names,
      .value = leave->staff ? id : NULL },
    { .key = "from",
      .kind = MO_WIZARD_DAY,
      .label = _ ("First day"),
      .value = leave->from ? first : "" },
    { .key = "to",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Last day"),
      .hint = _ ("Empty for one day."),
      .value = leave->to ? last : "" },
    { .key = "words",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Why, if you want"),
      .hint = _ ("The calendar only says “away”."),
      .value = leave->words ? leave->words : "" },
  };
  if (!*ids) {
    mo_problem_show (from, _ ("Nobody is on the list of who works here. Add yourself first."));
    return;
  }
  Asking *asking = g_new0 (Asking, 1);
  MoFormDialog *form =
      mo_form_dialog_new (from,
                          leave->id ? _ ("Change time away") : _ ("Add time away"),
                          _ ("Calls that somebody has to join are warned of on these days."),
                          leave->id ? _ ("Save") : _ ("Add"),
                          fields,
                          G_N_ELEMENTS (fields));
  MoFormRow *row = mo_form_dialog_get_row (form, "staff");
  *asking = (Asking){ g_object_ref (office), mo_staff_leave_ref (leave) };
  g_object_set_data_full (
      G_OBJECT (row), "mo-ids", g_steal_pointer (&ids), (GDestroyNotify) g_strfreev);
  g_object_set_data_full (
      G_OBJECT (row), "mo-names", g_steal_pointer (&names), (GDestroyNotify) g_strfreev);
  g_object_set_data_full (G_OBJECT (form), "asking", asking, asking_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), asking);
  gtk_window_present (GTK_WINDOW (form));
}
