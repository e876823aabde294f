/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people who work here: who may own a task, and who may approve what somebody else decided.
 */
#include <glib/gi18n-lib.h>

#include "app/mo-preferences-private.h"
#include "core/mo-lenient.h"
#include "form/mo-form-written.h"
#include "store/mo-staff.h"
#include "widget/mo-access.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-setting-row.h"

/* The column, with what it shows. */
typedef struct {
  MoOffice *office;
  GtkWidget *column, *card; /* borrowed */
  gboolean known;           /* whoever sits here is on the list */
} People;

static void
people_free (gpointer data)
{
  People *people = data;
  g_object_unref (people->office);
  g_free (people);
}

/* ---------------------------------------------------------------------- the form */

typedef struct {
  MoOffice *office;
  MoStaff *staff;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;
  g_object_unref (asking->office);
  mo_staff_unref (asking->staff);
  g_free (asking);
}

static MoDay
read_left (MoFormDialog *form, MoDay today)
{
  g_autofree char *text = mo_form_dialog_get (form, "left");
  g_autofree char *problem = NULL;
  MoDay day = MO_DAY_NONE;
  if (!mo_lenient_day (text, today, &day, NULL, &problem))
    mo_form_dialog_problem (form, "left", problem);
  else if (day > today)
    mo_form_dialog_problem (
        form, "left", _ ("This day is still to come. Write it once it has come."));
  return day;
}

static void
submitted (MoFormDialog *form, Asking *asking)
{
  g_autoptr (MoStaff) staff = mo_staff_new ();

  staff->id = asking->staff->id;
  staff->rev = asking->staff->rev;
  staff->name = mo_form_dialog_get (form, "name");
  staff->login = mo_form_dialog_get (form, "login");
  staff->role = mo_form_dialog_get (form, "role");
  if (!*staff->name)
    mo_form_dialog_problem (form, "name", _ ("Write the name of the person."));
  if (!*staff->login)
    mo_form_dialog_problem (
        form, "login", _ ("Write the name that the person logs in to the computer with."));
  if (staff->id)
    staff->left = read_left (form, mo_office_get_today (asking->office));
  if (mo_form_dialog_has_problem (form))
    return;
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   "",
                   mo_store_put_staff_job,
                   g_steal_pointer (&staff),
                   (GDestroyNotify) mo_staff_unref,
                   NULL,
                   NULL,
                   mo_form_written,
                   g_object_ref (form));
}

static void
show_form (GtkWidget *from, MoOffice *office, MoStaff *staff)
{
  static const char *const roles[] = { "coordinator", "lead", "reader", NULL };
  const char *const labels[] = { _ ("Coordinator"),
                                 _ ("Lead: approves for others, reads safeguarding"),
                                 _ ("Reads only"),
                                 NULL };
  g_autofree char *left = mo_day_to_words (staff->left, MO_PRECISION_DAY);
  const MoWizardField fields[] = {
    { .key = "name",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Name"),
      .hint = _ ("As it is to stand in the history."),
      .value = staff->name ? staff->name : "" },
    { .key = "login",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Logs in as"),
      .hint = _ ("The name for logging in to the computer."),
      .value = staff->login ? staff->login : "" },
    { .key = "role",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Does what"),
      .codes = roles,
      .labels = labels,
      .value = staff->role ? staff->role : "coordinator" },
    { .key = "left",
      .kind = MO_WIZARD_DAY,
      .label = _ ("Left on"),
      .hint = _ ("Empty while they work here."),
      .value = staff->left ? left : "" },
  };
  Asking *asking = g_new0 (Asking, 1);
  MoFormDialog *form = mo_form_dialog_new (from,
                                           staff->id ? _ ("Somebody who works here")
                                                     : _ ("Add somebody who works here"),
                                           NULL,
                                           staff->id ? _ ("Save") : _ ("Add"),
                                           fields,
                                           staff->id ? 4 : 3);
  *asking = (Asking){ g_object_ref (office), mo_staff_ref (staff) };
  g_object_set_data_full (G_OBJECT (form), "asking", asking, asking_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), asking);
  gtk_window_present (GTK_WINDOW (form));
}

/* ---------------------------------------------------------------------- the list */

static void
change_clicked (GtkWidget *button, People *people)
{
  show_form (button, people->office, g_object_get_data (G_OBJECT (button), "mo-staff"));
}

/* Whoever is not on the list yet adds themselves first. */
static void
add_clicked (GtkWidget *button, People *people)
{
  g_autoptr (MoStaff) staff = mo_staff_new ();
  const char *name = g_get_real_name ();

  if (!people->known) {
    staff->login = g_strdup (g_get_user_name ());
    staff->name = g_str_equal (name, "Unknown") ? NULL : g_strdup (name);
  }
  show_form (button, people->office, staff);
}

static GtkWidget *
make_row (People *people, MoStaff *staff)
{
  MoDay today = mo_office_get_today (people->office);
  g_autofree char *left = mo_day_to_short (staff->left, today);
  g_autofree char *title =
      staff->me ? g_strdup_printf (_ ("%s (you)"), staff->name) : g_strdup (staff->name);
  g_autofree char *role = g_strdup_printf (
      _ ("%s · logs in as %s"), mo_staff_role_words (staff->role), staff->login);
  g_autofree char *note = left ? g_strdup_printf (_ ("left on %s"), left) : g_strdup (role);
  g_autofree char *name = g_strdup_printf (_ ("Change %s"), staff->name);
  GtkWidget *button = gtk_button_new_with_label (_ ("Change…"));

  mo_access_icon_button (button, name);
  g_object_set_data_full (
      G_OBJECT (button), "mo-staff", mo_staff_ref (staff), (GDestroyNotify) mo_staff_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (change_clicked), people);
  return mo_setting_row_new (title, note, button);
}

static void
show_people (People *people, GPtrArray *staff)
{
  GtkWidget *card = mo_setting_card_new (_ ("People who work here"));
  GtkWidget *add = gtk_button_new ();

  people->known = FALSE;
  for (guint i = 0; i < staff->len; i++) {
    MoStaff *one = g_ptr_array_index (staff, i);
    people->known |= one->me;
    mo_setting_card_add (card, make_row (people, one));
  }
  gtk_button_set_label (GTK_BUTTON (add), people->known ? _ ("Add…") : _ ("Add yourself…"));
  g_signal_connect (add, "clicked", G_CALLBACK (add_clicked), people);
  mo_setting_card_add (
      card,
      mo_setting_row_new (people->known ? _ ("Somebody else") : _ ("You are not on the list"),
                          _ ("Names here own tasks, stand in the history, and approve matches "
                             "of young people."),
                          add));
  if (people->card)
    gtk_box_remove (GTK_BOX (people->column), people->card);
  people->card = card;
  gtk_box_prepend (GTK_BOX (people->column), card);
}

static void
listed (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (GtkWidget) column = user;
  g_autoptr (GPtrArray) staff = mo_office_finish (MO_OFFICE (source), result, NULL);
  if (staff && gtk_widget_get_parent (column))
    show_people (g_object_get_data (G_OBJECT (column), "mo-people"), staff);
}

static void
ask (GtkWidget *column)
{
  People *people = g_object_get_data (G_OBJECT (column), "mo-people");
  mo_office_read (people->office,
                  mo_store_list_staff_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  listed,
                  g_object_ref (column));
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 set,
      GtkWidget *column)
{
  if (mo_news_touches (tables, "staff"))
    ask (column);
}

GtkWidget *
mo_preferences_people_new (MoOffice *office)
{
  People *people = g_new0 (People, 1);

  people->office = g_object_ref (office);
  people->column = mo_preferences_column_new ();
  g_object_set_data_full (G_OBJECT (people->column), "mo-people", people, people_free);
  g_signal_connect_object (office, "news", G_CALLBACK (news), people->column, 0);
  gtk_box_append (GTK_BOX (people->column), mo_preferences_leave_new (office));
  ask (people->column);
  return people->column;
}
