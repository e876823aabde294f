/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decide/mo-services-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-verdict.h"
#include "decide/mo-services-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-problem.h"

G_DEFINE_FINAL_TYPE (MoServicesPage, mo_services_page, GTK_TYPE_WIDGET)

enum { WHERE_ANY, WHERE_INSIDE, WHERE_OUTSIDE };

const MoService *
mo_services_chosen (MoServicesPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->service_choice);
  return row ? mo_row_get_record (row) : NULL;
}

const MoSignpost *
mo_services_signpost (MoServicesPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->signpost_choice);
  return row ? mo_row_get_record (row) : NULL;
}

/* ---------------------------------------------------------------------- the panels */

static void
add_line (GString *words, const char *line)
{
  if (line && *line)
    g_string_append_printf (words, "%s%s", words->len ? "\n" : "", line);
}

static void
show_service (MoServicesPage *self)
{
  const MoService *service = mo_services_chosen (self);
  g_autoptr (GString) facts = g_string_new (NULL);
  int level;

  gtk_widget_set_visible (self->panel, service != NULL);
  if (!service)
    return;
  g_autofree char *where =
      g_strdup_printf ("%s · %s",
                       mo_service_where_words (service),
                       service->region_words ? service->region_words : _ ("everywhere"));
  g_autofree char *checked =
      mo_service_checked_words (service, mo_office_get_today (self->office), &level);
  g_autofree char *pointed = mo_service_pointed_words (service);
  g_autofree char *pointed_line = g_strdup_printf (_ ("Pointed to: %s"), pointed);
  add_line (facts, where);
  add_line (facts, service->phone);
  add_line (facts, service->web);
  add_line (facts, service->email);
  add_line (facts, pointed_line);
  add_line (facts, checked);
  gtk_label_set_label (GTK_LABEL (self->name), service->name);
  gtk_label_set_label (GTK_LABEL (self->about), service->about ? service->about : "");
  gtk_widget_set_visible (self->about, service->about && *service->about);
  gtk_label_set_label (GTK_LABEL (self->facts), facts->str);
  gtk_widget_set_visible (self->check_button, !service->retired);
  gtk_button_set_label (GTK_BUTTON (self->retire_button),
                        service->retired ? _ ("Use it again") : _ ("Retire"));
}

static void
show_signpost (MoServicesPage *self)
{
  const MoSignpost *signpost = mo_services_signpost (self);
  MoDay today = mo_office_get_today (self->office);

  gtk_widget_set_visible (self->asked_panel, signpost != NULL);
  if (!signpost)
    return;
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autofree char *given = mo_day_to_short (signpost->given, today);
  g_autofree char *when = g_strdup_printf (_ ("%s, by %s"), given, signpost->who);
  add_line (facts, signpost->to);
  add_line (facts, signpost->reach);
  if (signpost->service)
    add_line (facts, signpost->said);
  add_line (facts, when);
  gtk_label_set_label (GTK_LABEL (self->asked_name), signpost->name);
  gtk_label_set_label (GTK_LABEL (self->asked_facts), facts->str);
}

/* ---------------------------------------------------------------------- the lists */

static const char *
chosen_region (MoServicesPage *self)
{
  guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->region));
  static const char *const codes[] = { NULL, "england", "wales", "scotland", "ni" };
  return at < G_N_ELEMENTS (codes) ? codes[at] : NULL;
}

/* What is everywhere is in each region too. */
static gboolean
fits (MoServicesPage *self, const MoService *service, const char *fold)
{
  guint where = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->where));
  const char *region = chosen_region (self);

  if (service->retired && !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->retired)))
    return FALSE;
  if ((where == WHERE_INSIDE && !service->inside) ||
      (where == WHERE_OUTSIDE && service->inside))
    return FALSE;
  if (region && service->region && !g_str_equal (service->region, region))
    return FALSE;
  return !*fold || strstr (service->fold, fold) != NULL;
}

static void
say_empty (MoServicesPage *self, gboolean any)
{
  MoEmptyPage *empty = MO_EMPTY_PAGE (self->empty);
  mo_empty_page_set_title (empty, any ? _ ("Nothing fits") : _ ("No services yet"));
  mo_empty_page_set_why (empty,
                         any ? _ ("No service fits the search and the choices above.")
                             : _ ("Here stands what the office points to where mentoring is "
                                  "not the right support, or not the only one."));
  mo_empty_page_set_button (
      empty, any ? NULL : _ ("Add the common ones"), any ? NULL : "services.common");
}

static void
filter (MoServicesPage *self)
{
  g_autofree char *fold = mo_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  if (!self->services)
    return;
  g_strstrip (fold);
  for (guint i = 0; i < self->services->len; i++)
    if (fits (self, g_ptr_array_index (self->services, i), fold))
      g_ptr_array_add (found, g_ptr_array_index (self->services, i));
  mo_rows_sync (self->service_rows, MO_TYPE_SERVICE_ROW, found);
  g_autofree char *shown = g_strdup_printf (
      ngettext ("%u service, by name", "%u services, by name", found->len), found->len);
  gtk_label_set_label (GTK_LABEL (self->shown), shown);
  gtk_widget_set_visible (self->table_place, found->len > 0);
  gtk_widget_set_visible (self->empty, found->len == 0);
  say_empty (self, self->services->len > 0);
  show_service (self);
}

static guint
n_due (MoServicesPage *self)
{
  guint n = 0;
  for (guint i = 0; i < self->follow_ups->len; i++)
    n += ((const MoSignpost *) g_ptr_array_index (self->follow_ups, i))->level != MO_LEVEL_FINE;
  return n;
}

static void
show_sentence (MoServicesPage *self)
{
  int pointed = 0, taken_up = 0, not_known = 0;
  for (guint i = 0; i < self->services->len; i++) {
    const MoService *service = g_ptr_array_index (self->services, i);
    pointed += service->pointed;
    taken_up += service->taken_up;
    not_known += service->not_known;
  }
  g_autofree char *sentence =
      g_strdup_printf (ngettext ("Pointed to %d time: %d taken up, of %d it is not known yet.",
                                 "Pointed to %d times: %d taken up, of %d it is not known yet.",
                                 pointed),
                       pointed,
                       taken_up,
                       not_known);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
}

static void
show_follow_ups (MoServicesPage *self)
{
  guint due = n_due (self);
  g_autofree char *tab =
      due ? g_strdup_printf (_ ("Follow-ups, %u due"), due) : g_strdup (_ ("Follow-ups"));
  gtk_button_set_label (GTK_BUTTON (self->tab_follow_ups), tab);
  mo_rows_sync (self->signpost_rows, MO_TYPE_SIGNPOST_ROW, self->follow_ups);
  gtk_widget_set_visible (self->asked_table_place, self->follow_ups->len > 0);
  gtk_widget_set_visible (self->asked_empty, self->follow_ups->len == 0);
  show_signpost (self);
}

/* ---------------------------------------------------------------------- reading */

typedef struct {
  GPtrArray *services, *follow_ups, *terms;
} Book;

static void
book_free (gpointer data)
{
  Book *book = data;
  g_clear_pointer (&book->services, g_ptr_array_unref);
  g_clear_pointer (&book->follow_ups, g_ptr_array_unref);
  g_clear_pointer (&book->terms, g_ptr_array_unref);
  g_free (book);
}

static gpointer
read_job (MoStore *store, gconstpointer ask, GError **error)
{
  Book *book = g_new0 (Book, 1);
  if ((book->services = mo_store_list_services (store, error)) &&
      (book->follow_ups = mo_store_list_follow_ups (store, MO_DAY_NONE, error)) &&
      (book->terms = mo_store_list_terms (store, error)))
    return book;
  book_free (book);
  return NULL;
}

static void
take (GPtrArray **place, GPtrArray **from)
{
  g_clear_pointer (place, g_ptr_array_unref);
  *place = g_steal_pointer (from);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoServicesPage) self = user;
  g_autoptr (GError) error = NULL;
  Book *book = mo_office_finish (MO_OFFICE (source), result, &error);

  if (book && self->office) {
    take (&self->services, &book->services);
    take (&self->follow_ups, &book->follow_ups);
    take (&self->terms, &book->terms);
    show_sentence (self);
    filter (self);
    show_follow_ups (self);
  } else if (error && self->office &&
             !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
  }
  g_clear_pointer (&book, book_free);
}

static void
ask (MoServicesPage *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  mo_office_read (
      self->office, read_job, NULL, NULL, book_free, self->asking, loaded, g_object_ref (self));
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 change_set,
      MoServicesPage *self)
{
  if (mo_news_touches (tables, "service signpost person referral term"))
    ask (self);
}

/* ---------------------------------------------------------------------- the page */

static void
tab_toggled (MoServicesPage *self)
{
  gboolean directory = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->tab_directory));
  gtk_widget_set_visible (self->directory, directory);
  gtk_widget_set_visible (self->asked, !directory);
}

void
mo_services_page_show_follow_ups (MoServicesPage *self, gboolean follow_ups)
{
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (follow_ups ? self->tab_follow_ups : self->tab_directory), TRUE);
}

static void
turn (GtkWidget *box, gboolean wide)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

static void
arrange (MoServicesPage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gboolean wide = width >= MO_WIDTH_MIDDLE;

  turn (self->head, wide);
  turn (self->filters, wide);
  turn (self->columns, wide);
  turn (self->asked, wide);
  mo_services_table_room (self, width >= MO_WIDTH_WIDE);
}

static void
mo_services_page_root (GtkWidget *widget)
{
  MoServicesPage *self = MO_SERVICES_PAGE (widget);
  GTK_WIDGET_CLASS (mo_services_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_services_page_unroot (GtkWidget *widget)
{
  MoServicesPage *self = MO_SERVICES_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_services_page_parent_class)->unroot (widget);
}

static gboolean
mo_services_page_grab_focus (GtkWidget *widget)
{
  MoServicesPage *self = MO_SERVICES_PAGE (widget);
  return gtk_widget_grab_focus (
      gtk_widget_get_visible (self->directory) ? self->search : self->tab_follow_ups);
}

GtkWidget *
mo_services_page_new (MoOffice *office)
{
  MoServicesPage *self = g_object_new (MO_TYPE_SERVICES_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (office, "day-changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  ask (self);
  return GTK_WIDGET (self);
}

static void
mo_services_page_dispose (GObject *object)
{
  MoServicesPage *self = MO_SERVICES_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->service_rows);
  g_clear_object (&self->signpost_rows);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  g_clear_pointer (&self->follow_ups, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_services_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, tab_directory);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, tab_follow_ups);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, directory);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, filters);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, search);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, where);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, region);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, retired);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, shown);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, table_place);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, panel);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, name);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, about);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, facts);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, service_view);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, signpost_view);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, check_button);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, retire_button);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, asked);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, asked_table_place);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, asked_empty);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, asked_panel);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, asked_name);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, asked_facts);
  gtk_widget_class_bind_template_child (widget_class, MoServicesPage, note);
}

static void
mo_services_page_class_init (MoServicesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_services_page_dispose;
  widget_class->root = mo_services_page_root;
  widget_class->unroot = mo_services_page_unroot;
  widget_class->grab_focus = mo_services_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/decide/mo-services-page.ui");
  bind_children (widget_class);
  mo_services_class_install_actions (widget_class);
}

static GtkSingleSelection *
choice_of (MoServicesPage *self, GListStore *rows, GtkColumnView *view, GCallback moved)
{
  GtkSingleSelection *choice = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (rows)));
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (choice));
  g_signal_connect_object (choice, "notify::selected-item", moved, self, G_CONNECT_SWAPPED);
  g_object_unref (choice); /* the view keeps it */
  return choice;
}

static void
changes (MoServicesPage *self, GtkWidget *widget, const char *signal)
{
  g_signal_connect_object (widget, signal, G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
}

static void
mo_services_page_init (MoServicesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->service_rows = g_list_store_new (MO_TYPE_SERVICE_ROW);
  self->signpost_rows = g_list_store_new (MO_TYPE_SIGNPOST_ROW);
  self->service_choice =
      choice_of (self, self->service_rows, self->service_view, G_CALLBACK (show_service));
  self->signpost_choice =
      choice_of (self, self->signpost_rows, self->signpost_view, G_CALLBACK (show_signpost));
  mo_services_table_start (self);
  mo_access_column_view (self->service_view, _ ("Services"), _ ("Headings"));
  mo_access_column_view (self->signpost_view, _ ("Follow-ups"), _ ("Headings"));
  mo_access_one_tab_stop (GTK_WIDGET (self->service_view));
  mo_access_one_tab_stop (GTK_WIDGET (self->signpost_view));
  mo_access_name (self->note, _ ("What they said"));
  mo_access_name (self->search, _ ("Search services"));
  mo_access_drop_down (GTK_DROP_DOWN (self->where), _ ("Where"));
  mo_access_drop_down (GTK_DROP_DOWN (self->region), _ ("Region"));
  changes (self, self->search, "search-changed");
  changes (self, self->where, "notify::selected");
  changes (self, self->region, "notify::selected");
  changes (self, self->retired, "toggled");
  g_signal_connect_object (
      self->tab_directory, "toggled", G_CALLBACK (tab_toggled), self, G_CONNECT_SWAPPED);
}
