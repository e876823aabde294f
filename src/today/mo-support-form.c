/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-support-form.h"

#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "form/mo-form-written.h"
#include "store/mo-supervision.h"
#include "widget/mo-form-dialog.h"

typedef struct {
  MoOffice *office;
  gint64 mentor;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;
  g_object_unref (asking->office);
  g_free (asking);
}

static void
show_day (MoFormDialog *form, const char *key, Asking *asking)
{
  MoDay day = MO_DAY_NONE;
  g_autofree char *words = NULL;
  if (!g_str_equal (key, "day") && !g_str_equal (key, "next"))
    return;
  g_autofree char *text = mo_form_dialog_get (form, key);
  if (mo_lenient_day (text, mo_office_get_today (asking->office), &day, NULL, NULL))
    words = mo_day_to_long (day);
  mo_form_row_set_reading (mo_form_dialog_get_row (form, key), words);
}

static MoDay
read_day (MoFormDialog *form, const char *key, Asking *asking)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  g_autofree char *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;
  MoDay day = MO_DAY_NONE, today = mo_office_get_today (asking->office);
  gboolean past = g_str_equal (key, "day");

  if (!mo_lenient_day (text, today, &day, &precision, &problem))
    mo_form_dialog_problem (form, key, problem);
  else if (past && (day == MO_DAY_NONE || day > today))
    mo_form_dialog_problem (form, key, _ ("Write the day on which it was, as “today”."));
  else if (!past && day != MO_DAY_NONE && day < today)
    mo_form_dialog_problem (form, key, _ ("This day is over. Write a day from today on."));
  else if (day != MO_DAY_NONE && precision != MO_PRECISION_DAY)
    mo_form_dialog_problem (form, key, _ ("Write one day, as “thu” or 3 April."));
  return day;
}

static void
submitted (MoFormDialog *form, Asking *asking)
{
  g_autoptr (MoSupport) support = g_new0 (MoSupport, 1);
  g_autofree char *strain = mo_form_dialog_get (form, "strain");

  support->mentor = asking->mentor;
  support->day = read_day (form, "day", asking);
  support->next = read_day (form, "next", asking);
  support->strain = *strain ? g_ascii_digit_value (*strain) : -1;
  support->note = mo_form_dialog_get (form, "note");
  if (mo_form_dialog_has_problem (form))
    return;
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   "",
                   mo_store_log_support_job,
                   g_steal_pointer (&support),
                   (GDestroyNotify) mo_support_free,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (form));
}

void
mo_support_form_show (GtkWidget *from, MoOffice *office, gint64 mentor, const char *name)
{
  static const char *const codes[] = { "0", "1", "2", "3", NULL };
  const char *const labels[] = {
    _ ("None"), _ ("A little"), _ ("Some"), _ ("A great deal"), NULL
  };
  g_autofree char *usual =
      g_strdup_printf (ngettext ("Left empty: %d day from now.",
                                 "Left empty: %d days from now.",
                                 mo_office_get_policy (office)->support_days),
                       mo_office_get_policy (office)->support_days);
  const MoWizardField fields[] = {
    { .key = "day",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Day of the call"),
      .value = _ ("today") },
    { .key = "strain",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Strain on the mentor"),
      .codes = codes,
      .labels = labels,
      .value = "" },
    { .key = "note", .kind = MO_WIZARD_LINES, .label = _ ("What was said"), .value = "" },
    { .key = "next",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Next one agreed for"),
      .hint = usual,
      .value = "" },
  };
  Asking *asking = g_new0 (Asking, 1);
  MoFormDialog *form = mo_form_dialog_new (
      from, _ ("Support call"), name, _ ("Save call"), fields, G_N_ELEMENTS (fields));

  *asking = (Asking){ g_object_ref (office), mentor };
  g_object_set_data_full (G_OBJECT (form), "asking", asking, asking_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), asking);
  g_signal_connect (form, "changed", G_CALLBACK (show_day), asking);
  show_day (form, "day", asking);
  gtk_window_present (GTK_WINDOW (form));
}
