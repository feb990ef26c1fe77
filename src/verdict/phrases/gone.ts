/**
 * How pages in one language say that what was asked for is gone. A statement is a thing and what is said of it, in one
 * sentence and in the order in which the language puts them; between them a name or a few words may stand. Words are
 * stems where the language inflects them. All are compared in plain form (see wording.ts).
 */
export interface GoneWords {
  /** what a page calls itself or its address, and words for "which you asked for" */
  readonly page: readonly string[]
  /** what it calls that which it shows, an embedded video too */
  readonly things: readonly string[]
  /** said after the thing: "… not found" */
  readonly after: readonly string[]
  /** said before it: "no se ha encontrado …" */
  readonly before: readonly string[]
  /** statements that are whole without a thing */
  readonly whole: readonly string[]
  /** words that are enough where a title is nothing else */
  readonly alone: readonly string[]
  /** a site's own search that found nothing */
  readonly noResults: readonly string[]
}

export const goneWords: readonly GoneWords[] = [
  // English
  {
    page: list(`
      page, webpage, url, address, you requested, you are looking for, you were looking for, you are trying,
      you were trying, requested, thread specified, record with
    `),
    things: list(`
      link, file, document, article, story, content, post, item, resource, record, entry, product, listing,
      offer, advert, job, vacancy, video, photo, image, episode, event, topic, thread, message, account,
      profile, user, channel, transfer, download, paste, repository, node, publication, podcast, poll, survey,
      gallery, broadcast, programme, program, clip, tweet, dataset, project, answer, question, comment, review,
      board
    `),
    after: list(`
      not found, cannot be found, can't be found, can not be found, could not be found, couldn't be found,
      was not found, wasn't found, does not exist, doesn't exist, do not exist, did not exist,
      no longer exists, no longer exist, no longer available, not available, isn't available,
      not currently available, no longer online, no longer active, no longer here, no longer live,
      no longer sold, no longer offered, has been removed, was removed, been removed, have been removed,
      has been deleted, was deleted, been deleted, have been deleted, has been withdrawn, was withdrawn,
      been withdrawn, been taken down, was taken down, has expired, have expired, has been unpublished,
      been unpublished, has been discontinued, has been filled, been filled, been moved or deleted,
      been moved or removed, may have moved, may have been moved, not be located, not published,
      been suspended, been terminated, is no longer valid, has expired or, is not valid
    `),
    before: list(`
      could not find the, couldn't find the, can't find the, cannot find the, could not find that,
      couldn't find that, can't find that, unable to find the, could not find this, couldn't find this,
      could not locate the, no such, the author deleted this, the author removed this,
      the author has deleted this, unable to locate the, can't seem to find the,
      deleted by the author of this
    `),
    whole: list(`
      nothing was found at this location, not found on this server, update your bookmarks,
      you may have mistyped the address, you followed a broken link, link you followed may be broken,
      the link you clicked may be broken, this content isn’t available right now,
      did not find a current representation, we couldn't find what you, we can't find what you,
      couldn't find what you were looking for, deleted by its author, deleted by its owner,
      removed by the author, removed by the user, removed by the owner, has passed its publication period,
      we could not find any content, no thread specified, you have reached a page that does not,
      position has been filled, no longer accepting applications, vacancy has been filled, page is missing,
      page has gone missing, there is currently no text in this page, we could not find that,
      we couldn't find that, the seller ended this listing, listing was ended, this video is private or,
      isn't here anymore, is not here anymore, moved or no longer exists, this page has been retired,
      this page has been decommissioned, no longer part of our, has left our site, we no longer sell,
      no longer part of our range, the transfer has expired, no longer stored on our, deleted its account,
      the owner has deleted
    `),
    alone: list(`
      not found, nothing found, taken down, withdrawn, deleted, removed, page missing, no longer available,
      status not found, http status not found, story removed, object not found, article removed, page removed, content removed,
      post removed, video removed, page deleted, post deleted, article deleted, listing removed, listing ended,
      job closed, job expired, offer expired, link expired, video unavailable, page unavailable,
      content unavailable, article unavailable, post unavailable, story unavailable, content not available
    `),
    noResults: list(`
      we could not find, we couldn't find, no results, no matches, nothing found, nothing matched
    `),
  },
  // Russian
  {
    page: list(`
      страниц, адрес, url, вы ищете, вы искали, вы запрашивали, вы запросили, запрашиваем, запрошенн, ссылк
    `),
    things: list(`
      материал, статья, статьи, статью, новость, новости, документ, файл, публикаци, запись, записи, раздел,
      объявлени, ваканси, товар, видео, пост, тема, темы, сообщени, пользовател, аккаунт, контент, объект,
      элемент, профил, канал, фотографи, ресурс, содержимое, книг, ролик, подкаст, изображени, фото, событи,
      вопрос, ответ, комментари, передач, выпуск, программ
    `),
    after: list(`
      не найден, не обнаружен, не существу, не существовал, удален, была удалена, был удален, было удалено,
      больше нет, больше не существу, недоступн, не доступн, больше не доступ, отсутствует, снята с публикации,
      была перемещена, была перенесена
    `),
    before: list(`
      не найден, не удалось найти, не можем найти, не нашли, не существует, нет такой, нет такого,
      не удается найти
    `),
    whole: list(`
      неправильно набран адрес, неправильно набрали адрес, ошиблись при наборе адреса, ошиблись в адресе,
      ошибка в адресе, неверный адрес, обновите закладки, здесь ничего нет, тут ничего нет, мы ничего не нашли,
      срок хранения истек, снят с публикации, перешли по неверной ссылке, перешли по устаревшей ссылке,
      такой страницы нет, такого материала нет, такой страницы уже нет, вакансия в архиве, вакансия закрыта,
      объявление снято, объявление в архиве, не принимает отклики, товар снят с производства, снят с продажи,
      срок публикации истек, удалено автором, удалена автором, удален автором, удалил автор, удалено модератор,
      удалена модератор, страница устарела, ссылка устарела
    `),
    alone: list(`
      не найдено, не найдена, не найден, ничего не найдено, удалено, нет данных, потерялись
    `),
    noResults: list(`ничего не найдено, ничего не нашлось, не дал результатов, нет результатов`),
  },
  // Ukrainian
  {
    page: list(`сторінк, адрес, url, ви шукаєте, ви шукали, запитуван, запитан, посиланн`),
    things: list(`
      матеріал, статт, новин, документ, файл, публікаці, запис, розділ, оголошенн, вакансі, товар, відео,
      допис, тема, користувач, контент, профіл
    `),
    after: list(`
      не знайден, не існує, не існувал, видален, більше нема, більше не існує, недоступн, відсутн
    `),
    before: list(`не знайшли, не вдалося знайти, не можемо знайти, не знайдено, не існує`),
    whole: list(`
      помилилися в адресі, неправильно набрали адресу, помилка в адресі, тут нічого немає, оновіть закладки,
      такої сторінки немає, такого матеріалу немає, сторінки вже немає, вакансія в архіві, вакансія закрита,
      оголошення знято, видалено автором, видалена автором, термін публікації
    `),
    alone: list(`не знайдено, не знайдена, нічого не знайдено, видалено`),
    noResults: list(`нічого не знайдено, немає результатів, не дав результатів`),
  },
  // German
  {
    page: list(`
      seite, webseite, internetseite, adresse, url, gesucht, angefordert, gewünscht, aufgerufen, angefragt
    `),
    things: list(`
      artikel, beitrag, inhalt, inhalte, dokument, datei, link, meldung, nachricht, stellenanzeige, stelle,
      anzeige, angebot, produkt, video, ausschreibung, ressource, veranstaltung, profil, nutzer, konto, thema,
      eintrag, sendung, folge, inserat, publikation, datensatz, podcast, rezept, jobangebot, kurs, termin,
      gutschein, mitteilung, pressemitteilung, bild, foto, immobilie, wohnung, objekt, thread, kommentar, album, seite des nutzers, projekt, umfrage, frage
    `),
    after: list(`
      nicht gefunden, nicht auffindbar, nicht vorhanden, existiert nicht, nicht existiert,
      existiert leider nicht, gibt es nicht, nicht mehr verfügbar, nicht verfügbar, nicht länger verfügbar,
      nicht mehr online, nicht mehr abrufbar, nicht mehr vorhanden, nicht mehr aktiv, nicht mehr lieferbar,
      nicht mehr erhältlich, wurde gelöscht, wurde entfernt, depubliziert, wurde verlegt,
      nicht mehr zugänglich, wurde beendet, aus dem angebot genommen, nicht finden, nicht mehr zur verfügung,
      existiert nicht mehr, gibt es leider nicht, gibt es nicht mehr, offline genommen, wurde gelöscht oder,
      gelöscht wurde, entfernt wurde, verschoben wurde, wurde verschoben, gelöscht worden, ist abgelaufen, wurde deaktiviert, ist deaktiviert, deaktiviert worden, wurde zurückgezogen, wurde vergeben, ist vergeben, wurde archiviert und ist
    `),
    before: list(`nicht gefunden`),
    whole: list(`
      an dieser stelle nichts gefunden, aktualisieren sie ihre lesezeichen, haben sich alle adressen geändert,
      hier gibt es nichts, hier ist nichts, sie haben sich verlaufen, depublizier, depublikation,
      adresse falsch eingegeben, link veraltet, sieben tage regel, stelle ist bereits besetzt,
      stelle ist leider schon besetzt, nimmt keine bewerbungen mehr, seite ist umgezogen,
      diese seite ist leider verschwunden, aus rechtlichen gründen gelöscht, aus unserem sortiment genommen,
      nicht mehr im sortiment, nicht mehr in der mediathek, aus der mediathek entfernt
    `),
    alone: list(`
      nicht gefunden, nichts gefunden, gelöscht, nicht verfügbar, nicht mehr verfügbar, depubliziert,
      seite gelöscht, beitrag gelöscht, anzeige gelöscht, stelle besetzt, seite fehlt, ungültiger link
    `),
    noResults: list(`keine ergebnisse, keine treffer, ergab keine, nichts gefunden, keinen treffer`),
  },
  // French
  {
    page: list(`
      page, adresse, url, vous recherchez, vous cherchez, vous avez demandé, demandé, recherché, lien
    `),
    things: list(`
      article, contenu, document, fichier, annonce, offre, produit, vidéo, publication, ressource, dépêche,
      profil, compte, utilisateur, fiche, sujet, message, émission, épisode, événement, billet, podcast,
      replay, image, photo, évènement, dossier, communiqué, recette, sujet de discussion, discussion, album, projet, sondage, question, petite annonce, commentaire, note, document
    `),
    after: list(`
      introuvable, non trouvé, non disponible, inexistant, n'existe pas, n'existe plus, n'est plus disponible,
      n'est pas disponible, n'a pas pu être trouvé, n'a pas été trouvé, a été supprimé, a été retiré,
      est indisponible, indisponible, a expiré, est expiré, a été déplacé, n'est plus en ligne,
      plus accessible, pas accessible, n'est plus accessible, été dépublié, n'a pu être trouvé,
      semble introuvable, n'est plus en vente, a été désactivé, n'est plus active, n'existe peut être plus,
      plus publié
    `),
    before: list(`
      impossible de trouver, n'avons pas trouvé, n'avons pas pu trouver, ne trouvons pas,
      n'arrivons pas à trouver, n'a pas trouvé
    `),
    whole: list(`
      mettez à jour vos favoris, mettre à jour vos favoris, rien à cette adresse, vous êtes perdu,
      erreur dans la saisie de, n'existe pas ou plus, lien que vous avez suivi, il n’y a rien ici,
      le poste est pourvu, offre a été pourvue, page a été déplacée ou supprimée, a quitté notre site,
      cessé d’être publié, n'est plus au catalogue
    `),
    alone: list(`introuvable, non trouvée, non trouvé, aucun résultat, indisponible, supprimé`),
    noResults: list(`
      aucun résultat, aucune réponse, n'a donné aucun, n'a retourné aucun, pas de résultat
    `),
  },
  // Spanish
  {
    page: list(`
      página, dirección, url, que buscas, que busca, está buscando, estás buscando, solicitad, pedid, enlace,
      que ha escrito
    `),
    things: list(`
      artículo, contenido, documento, archivo, fichero, noticia, oferta, anuncio, producto, vídeo, video,
      publicación, recurso, expediente, registro, perfil, usuario, cuenta, tema, mensaje, empleo, vacante,
      lo que busca, ficha, episodio, podcast, imagen, foto, evento, programa, nota, reportaje, subasta,
      trámite, convocatoria, hilo, comentario, álbum, proyecto, encuesta, pregunta, inmueble, licitación, resolución
    `),
    after: list(`
      no encontrad, no disponible, inexistente, no existe, ya no existe, no está disponible, ya no está,
      no ha sido encontrad, no se ha encontrado, no se encontró, no pudo ser encontrad, ha sido eliminad,
      fue eliminad, ha sido retirad, fue retirad, ha sido borrad, fue borrad, ha caducado, caducó, ha expirado,
      expiró, ha sido movid, fue movid, dado de baja, no existe o, ha dejado de existir, no se pudo encontrar,
      no está publicad, dada de baja, descatalogad
    `),
    before: list(`
      no se encontró, no se ha encontrado, no hemos encontrado, no encontramos, no hemos podido encontrar,
      no podemos encontrar, no existe, no se pudo encontrar, no pudimos encontrar, no se encuentra
    `),
    whole: list(`
      actualice sus marcadores, actualice sus favoritos, aquí no hay nada, no hemos encontrado lo que,
      no encontramos lo que, pudo haber escrito mal la, enlace roto, estás perdido,
      la vacante ha sido cubierta, la oferta ha finalizado, ya no forma parte de
    `),
    alone: list(`
      no encontrado, no encontrada, no hemos encontrado lo que busca, eliminado, no disponible
    `),
    noResults: list(`
      no hay resultados, sin resultados, no se encontraron resultados, ningún resultado
    `),
  },
  // Portuguese
  {
    page: list(`
      página, endereço, url, que procura, que você procura, está procurando, que buscava, solicitad, pedid, link
    `),
    things: list(`
      artigo, conteúdo, documento, arquivo, ficheiro, notícia, matéria, oferta, anúncio, produto, vídeo,
      publicação, post, recurso, registo, registro, perfil, usuário, utilizador, conta, vaga, hiperligação,
      ligação, item, reportagem, o que procura, tópico, podcast, imagem, foto, evento, programa, texto, edital, tema, mensagem, comentário, álbum, projeto, projecto, imóvel, pergunta, licitação, processo
    `),
    after: list(`
      não encontrad, não foi encontrad, não existe, já não existe, não existe mais, não está disponível,
      não está mais disponível, já não está, indisponível, inexistente, foi removid, foi apagad, foi eliminad,
      foi excluíd, foi retirad, foi despublicad, expirou, sido removid, sido apagad, sido excluíd,
      sido eliminad, sido movid, foi movid, não pôde ser encontrad, não disponível, está errad,
      não corresponde, não pode ser encontrad, está fora do ar, foi retirado do ar, saiu do ar, foi desativad, foi encerrad
    `),
    before: list(`
      não encontramos, não foi possível encontrar, não conseguimos encontrar, não existe, não encontrámos,
      não achamos, não foi possível localizar
    `),
    whole: list(`
      atualize os seus favoritos, actualize os seus favoritos, não há nada aqui, nada foi encontrado
    `),
    alone: list(`não encontrado, não encontrada, nada encontrado, removido, indisponível`),
    noResults: list(`
      nenhum resultado, sem resultados, não há resultados, não foram encontrados resultados
    `),
  },
  // Italian
  {
    page: list(`
      pagina, indirizzo, url, che cerchi, che cerca, stai cercando, state cercando, che hai richiesto,
      richiest, cercat
    `),
    things: list(`
      articolo, contenuto, documento, file, link, notizia, offerta, annuncio, prodotto, video, risorsa, scheda,
      profilo, utente, account, collegamento, messaggio, discussione, pubblicazione, post, evento, elemento,
      podcast, immagine, foto, programma, puntata, comunicato, bando, argomento, commento, album, progetto, sondaggio, domanda, immobile, voce, discussione
    `),
    after: list(`
      non trovat, non è stata trovat, non è stato trovat, non esiste, non è disponibile, non è più disponibile,
      non disponibile, non c'è più, inesistente, non è presente, è stata rimoss, è stato rimoss, stata rimoss,
      stato rimoss, stata eliminat, stato eliminat, è stata cancellat, stato cancellat, è scadut,
      stata spostat, stato spostat, non è raggiungibile, non è più online, irreperibile, non è più in linea,
      non può essere trovat, è scaduto, è scaduta
    `),
    before: list(`
      impossibile trovare, non abbiamo trovato, non riusciamo a trovare, non esiste,
      non è stato possibile trovare, non troviamo
    `),
    whole: list(`
      aggiorna i tuoi segnalibri, aggiornate i segnalibri, l'indirizzo non è corretto, qui non c'è nulla,
      ricerca è stata chiusa, la posizione è stata chiusa
    `),
    alone: list(`non trovato, non trovata, nessun risultato, rimosso`),
    noResults: list(`nessun risultato, non ha prodotto risultati, la ricerca non ha`),
  },
  // Polish
  {
    page: list(`stron, adres, url, której szukasz, którego szukasz, szukan, żądan, odnośnik`),
    things: list(`
      artyku, tresc, treść, treści, dokument, plik, link, ogłoszen, ofert, produkt, film, wideo, wpis, materia,
      profil, użytkownik, temat, zasób, post, konto, podcast, zdjęci, wydarzeni, komunikat, program, odcinek, wątek, wątk, wiadomoś, komentarz, album, projekt, pytani, ankiet, rekord, przetarg, nieruchomoś
    `),
    after: list(`
      nie znaleziono, nie została znaleziona, nie został znaleziony, nie istnieje, już nie istnieje,
      nie jest dostępn, niedostępn, nie jest już dostępn, została usunięt, został usunięt, usunięt,
      nie odnaleziono, zostało usunięte, została przeniesiona, nieaktywn, nie możemy znaleźć, wygasł, nie ma już
    `),
    before: list(`
      nie znaleziono, nie znaleźliśmy, nie możemy znaleźć, nie udało się znaleźć, nie odnaleziono,
      nie ma takiej, nie istnieje
    `),
    whole: list(`
      nic tutaj nie ma, nic tu nie ma, zaktualizuj zakładki, błędny adres, błąd w adresie
    `),
    alone: list(`
      nie znaleziono, brak wyników, usunięto, ogłoszenie nieaktualne, oferta nieaktualna, oferta wygasła,
      ogłoszenie zakończone
    `),
    noResults: list(`brak wyników, nie znaleziono wyników, nic nie znaleziono`),
  },
  // Turkish
  {
    page: list(`sayfa, adres, url, aradığınız, istediğiniz, talep ettiğiniz, bağlantı`),
    things: list(`
      haber, içerik, içeriğ, makale, yazı, belge, dosya, link, ilan, ürün, video, gönderi, kayıt, kullanıcı,
      profil, hesap, konu, kaynak, ilanı, fotoğraf, program, bölüm, etkinlik, duyuru
    `),
    after: list(`
      bulunamad, bulunmuyor, bulunmamakta, mevcut değil, yayından kaldır, artık yayında değil, ulaşılam,
      süresi dol, bulamad, erişilem, yayında değil, silindi, silinmiş, kaldırıldı, kaldırılmış, kaldırılmıştır,
      taşınmış, taşındı
    `),
    before: list(`bulamadık, bulunamayan`),
    whole: list(`
      aradığınızı bulamadık, burada hiçbir şey yok, adresi yanlış yaz, yer imlerinizi güncelle,
      böyle bir sayfa, sayfa yok
    `),
    alone: list(`bulunamadı, sayfa yok, sonuç bulunamadı, kaldırıldı`),
    noResults: list(`sonuç bulunamadı, sonuç yok, hiçbir sonuç`),
  },
  // Dutch
  {
    page: list(`
      pagina, adres, url, u zoekt, je zoekt, u zocht, gevraagde, opgevraagde, gezochte
    `),
    things: list(`
      artikel, inhoud, document, bestand, link, bericht, vacature, advertentie, product, video, aanbod,
      profiel, gebruiker, account, onderwerp, content, podcast, foto, uitzending, evenement, recept, programma, zending, topic, reactie, album, project, vraag, woning, aanbesteding, download, gebruikers
    `),
    after: list(`
      niet gevonden, niet worden gevonden, bestaat niet, niet bestaat, niet meer beschikbaar, niet beschikbaar,
      is verwijderd, is verplaatst, niet meer online, niet langer beschikbaar, niet meer bestaat,
      offline gehaald, niet vinden, niet te vinden, bestaat helaas niet, werd verwijderd, zijn verwijderd,
      verwijderd of, is verlopen, is ingetrokken, is verstreken, zijn verstreken, is niet langer, bestaat niet langer
    `),
    before: [],
    whole: list(`
      hier is niets, werk uw bladwijzers bij, er is hier niets gevonden, typefout in het adres, bewaartijd van deze
    `),
    alone: list(`
      niet gevonden, niets gevonden, verwijderd, niet beschikbaar, vacature gesloten, advertentie verwijderd,
      pagina verwijderd
    `),
    noResults: list(`geen resultaten, niets gevonden, leverde geen`),
  },
  // Swedish, Danish, Norwegian
  {
    page: list(`
      sida, sidan, siden, side, adress, adresse, url, du söker, du letar, du leder, du sökte, begärda,
      forespurgte, länk, lenke
    `),
    things: list(`
      artikel, innehåll, indhold, innhold, dokument, fil, filen, link, annons, annonce, produkt, video, inlägg,
      indlæg, innlegg, tjänst, jobb, nyhet, användare, bild, bilde, bildet, bilden, billedet, billede, foto, fotot, tråd, tråden, emne, emnet, tema, profil, profilen, konto, kontoen,
      bruker, brukeren, bruger, melding, meldingen, besked, kommentar, artikkel, artikkelen, artikeln, artiklen, sak, saken, oppføring,
      dokumentet, annonsen, kunngjøring, stilling, stillingen, arrangement, evenemang, album, prosjekt, projekt, nyhet, nyheten, nyheden
    `),
    after: list(`
      hittades inte, hittas inte, kunde inte hittas, kan inte hittas, finns inte, finns inte längre, finns ej,
      ikke fundet, blev ikke fundet, findes ikke, kunne ikke findes, ikke funnet, finnes ikke, ble ikke funnet,
      kunne ikke finnes, har tagits bort, är borttagen, borttagen, er slettet, er fjernet, blitt fjernet,
      blevet slettet, blevet fjernet, inte tillgänglig, ikke tilgængelig, ikke tilgjengelig, har flyttats,
      avpublicer, eksisterer ikke, existerar inte, har utgått, utløpt, udløbet, er slettet av, slettet av, slettes, ble slettet, ble fjernet, blev slettet, togs bort, raderats, raderad, har raderats, ikke lenger tilgjengelig, ikke længere tilgængelig, inte längre tillgänglig, er ikke længere, finnes ikke lenger
    `),
    before: list(`
      hittade inte, kunde inte hitta, kan inte hitta, fandt ikke, fant ikke, kunne ikke finde,
      kunne ikke finne, kan ikke finde, kan ikke finne, hittar inte
    `),
    whole: list(`
      här finns ingenting, her er ingenting, uppdatera dina bokmärken, annonsen är inte längre,
      tjänsten är tillsatt, stillingen er besat, stillingen er ikke længere, stillingen er ikke lenger
    `),
    alone: list(`hittades inte, ikke fundet, ikke funnet, borttagen, finns inte`),
    noResults: list(`inga resultat, ingen resultater, inga träffar, ingen treff, gav inga`),
  },
  // Czech, Slovak
  {
    page: list(`stránk, adres, url, hledáte, hledaná, hledaný, požadovan, hľadáte, odkaz`),
    things: list(`
      článek, článk, článok, obsah, dokument, soubor, súbor, inzerát, nabídk, produkt, video, příspěv, príspev,
      záznam, uživatel, profil, zpráv, téma, pozice, vlákno, komentář, album, projekt, otázk, fotografi, obrázek, uživatelsk, vláken, nemovitost, zakázk, stránka, rozhodnutí
    `),
    after: list(`
      nenalezen, nebyla nalezen, nebyl nalezen, nebylo nalezen, neexistuj, nenájden, nebola nájden,
      není dostupn, nie je dostupn, byla odstraněn, byl odstraněn, odstraněn, odstránen, smazán, zmazan,
      nedostupn, nejde najít, se nenachází, byla přesunuta, byl přesunut, již neexistuj
    `),
    before: list(`
      nepodařilo se najít, nenašli jsme, nenašli sme, nemůžeme najít, nelze najít, neexistuje
    `),
    whole: list(`nic tu není, zde nic není, aktualizujte si záložky`),
    alone: list(`nenalezeno, nenájdené, nenalezena, odstraněno`),
    noResults: list(`žádné výsledky, žiadne výsledky, nebylo nic nalezeno`),
  },
  // Indonesian, Malay
  {
    page: list(`halaman, laman, alamat, url, yang anda cari, yang anda minta, tautan`),
    things: list(`
      artikel, berita, konten, kandungan, dokumen, berkas, fail, link, lowongan, iklan, produk, video,
      postingan, pengguna, akun
    `),
    after: list(`
      tidak ditemukan, tidak tersedia, tidak dijumpai, tidak wujud, telah dihapus, sudah dihapus, dihapus,
      telah dipindahkan, kedaluwarsa, telah ditutup, tidak dapat ditemukan, telah berakhir, sudah tidak tersedia
    `),
    before: list(`tidak dapat menemukan, tidak menemukan, tidak bisa menemukan`),
    whole: list(`tidak ada apa pun di sini, salah mengetik alamat`),
    alone: list(`tidak ditemukan, dihapus, tidak tersedia`),
    noResults: list(`tidak ada hasil, hasil tidak ditemukan, tiada hasil`),
  },
  // Arabic
  {
    page: list(`الصفحة, صفحة, العنوان, الرابط, تبحث عن, المطلوب, التي طلبت`),
    things: list(`
      المقال, الخبر, المحتوى, الملف, المستند, الوثيقة, الموضوع, الفيديو, الإعلان, المنتج, الوظيفة, المنشور,
      الحساب, المستخدم, المادة, المورد
    `),
    after: list(`
      غير موجود, غير متوفر, غير متاح, تم حذف, حذفها, حذفه, تم نقل, نقلها, محذوف, تمت إزالت, إزالتها,
      انتهت صلاحي, لم يتم العثور, حذفت, تعذر العثور, أزيل, لم تعد متاحة, لم تعد موجودة, لم يعد متاح,
      لم يعد موجود
    `),
    before: list(`
      لم يتم العثور على, لا يمكن العثور على, تعذر العثور على, لم نتمكن من العثور على, لم نجد, تم حذف, تمت إزالة
    `),
    whole: list(`
      لا يوجد شيء هنا, لم نعثر على ما تبحث عنه, انتهت صلاحية الإعلان, تم حذفه من قبل, حذفه صاحبه
    `),
    alone: list(`غير موجود, غير موجودة, لم يتم العثور, غير متوفر`),
    noResults: list(`لا توجد نتائج, لا نتائج, لم يتم العثور على نتائج`),
  },
  // Persian
  {
    page: list(`صفحه, آدرس, نشانی, لینک, پیوند, مورد نظر, درخواست`),
    things: list(`مطلب, خبر, مقاله, محتوا, فایل, سند, آگهی, محصول, ویدیو, پست, نوشته, کاربر`),
    after: list(`
      پیدا نشد, یافت نشد, وجود ندارد, موجود نیست, حذف شده, حذف شد, در دسترس نیست, منتقل شده, وجود نداشت,
      پیدا نکردیم
    `),
    before: [],
    whole: list(`چیزی یافت نشد, چیزی پیدا نشد, منقضی شده, توسط نویسنده حذف`),
    alone: list(`پیدا نشد, یافت نشد, حذف شده است`),
    noResults: list(`نتیجه ای یافت نشد, نتیجه‌ای یافت نشد, هیچ نتیجه`),
  },
  // Hebrew
  {
    page: list(`הדף, דף, העמוד, עמוד, הכתובת, הקישור, שחיפשת, המבוקש`),
    things: list(
      `הכתבה, המאמר, התוכן, הקובץ, המסמך, המודעה, המוצר, הסרטון, הפרופיל, הפוסט, הדיון, הנושא, התמונה, הכתבות, הידיעה, המשתמש, החשבון, ההודעה, המשרה, הרשומה, הפריט, התגובה, המכרז, האירוע, הסקר`,
    ),
    after: list(`
      לא נמצא, אינו קיים, לא קיים, אינה קיימת, לא קיימת, אינו זמין, לא זמין, אינה זמינה, הוסר, נמחק, הועבר,
      פג תוקף, הוסרה, נמחקה, הוסרו, נמחקו, הוסר על ידי, אינם קיימים, לא נמצאה, לא נמצאו, הוסר לבקשת, כבר לא
    `),
    before: list(`לא מצאנו, לא נמצא, לא ניתן למצוא`),
    whole: [],
    alone: list(`לא נמצא, לא נמצאה`),
    noResults: list(`לא נמצאו תוצאות, אין תוצאות`),
  },
  // Chinese, simplified and traditional
  {
    page: list(
      `页面, 頁面, 网页, 網頁, 网址, 網址, 链接, 連結, 鏈接, 您访问, 你访问, 您要, 您查看, 您請求, 您请求, 您浏览, 您所`,
    ),
    things: list(`
      文章, 内容, 內容, 文件, 新闻, 新聞, 商品, 职位, 職缺, 视频, 影片, 帖子, 主题, 主題, 用户, 帳號, 账号, 稿件, 资源, 視頻, 作品, 文档, 微博, 专题
    `),
    after: list(`
      不存在, 没有找到, 沒有找到, 未找到, 找不到, 无法找到, 無法找到, 已被删除, 已被刪除, 已删除, 已刪除, 被删除, 已失效, 失效, 已下架, 下架, 已过期, 已過期, 不可用, 已移除,
      走丢了, 不见了, 不見了, 飞走了, 暂时不可用, 已被移除, 已撤, 已停止, 删除了, 刪除了, 丢失, 不再提供, 没找到, 沒找到, 者删除, 者刪除, 已被作者, 作者删除, 不在了, 被下线,
      已下线, 被屏蔽, 已结束招聘, 已停止招聘
    `),
    before: list(
      `找不到, 没有找到, 沒有找到, 未找到, 无法找到, 無法找到, 不存在, 没有这个, 沒有這個, 查无此`,
    ),
    whole: list(`什么都没有, 出错啦, 查无此页, 查無此頁, 输入的网址有误, 迷路了`),
    alone: list(`未找到, 不存在, 找不到, 已删除, 已刪除, 404错误, 404錯誤, 错误404, 错误页, 404页面`),
    noResults: list(`没有找到相关, 沒有找到相關, 没有结果, 暂无结果, 未找到相关`),
  },
  // Japanese
  {
    page: list(`ページ, url, アドレス, お探しの, 指定された, ご指定の, ファイル`),
    things: list(
      `記事, コンテンツ, リンク, 商品, 求人, 動画, 投稿, 番組, 画像, トピック, ユーザー, アカウント, 資料, スレッド, 写真, 書き込み, コメント, アルバム, プロフィール, イベント, 物件, ブログ, ニュース`,
    ),
    after: list(`
      見つかりません, 見つかりませんでした, 存在しません, 削除され, 移動または削除, 表示できません, 非公開, 期限が切れ, 期限切れ, 間違っています, 見つかりませ, 取り下げ, 閲覧できません,
      公開されていません
    `),
    before: list(`見つからない, 存在しない`),
    whole: list(`
      ブックマークの変更, 掲載期間が終了, 公開期間が終了, 掲載を終了, 公開を終了, 配信を終了, 募集は終了, ページはありません, 掲載期間は終了, 公開は終了, 掲載は終了, 配信は終了,
      掲載は終わりました, 募集を終了, 公開期間は終了, 掲載期間を過ぎ, 公開期間を過ぎ, ブックマーク等の変更, お気に入りの変更, 投稿者によって削除, 販売を終了, 取り扱いを終了
    `),
    alone: list(`見つかりません, ページなし, 該当なし, not found, 404エラー`),
    noResults: list(`検索結果はありません, 該当する結果, 見つかりませんでした, 該当する記事は`),
  },
  // Korean
  {
    page: list(`페이지, 주소, 링크, 요청하신, 찾으시는`),
    things: list(
      `기사, 게시물, 게시글, 문서, 파일, 콘텐츠, 컨텐츠, 상품, 동영상, 채용, 글, 사용자, 계정, 자료, 공고, 글이, 댓글, 회원, 사진, 이미지, 영상, 게시판, 주제, 행사, 프로필, 매물`,
    ),
    after: list(
      `찾을 수 없, 존재하지 않, 삭제되, 삭제된, 이동되, 이용할 수 없, 사라졌, 볼 수 없, 판매 종료, 잘못되`,
    ),
    before: list(`찾을 수 없는, 존재하지 않는, 삭제된`),
    whole: list(`
      삭제되었거나, 주소가 잘못 입력, 페이지가 없습니다, 게시물이 없습니다, 채용이 마감, 삭제된 게시물, 삭제된 기사, 작성자에 의해 삭제, 판매가 종료, 서비스가 종료
    `),
    alone: list(`찾을 수 없음, 찾을 수 없습니다, 404 에러, 404 오류`),
    noResults: list(`검색 결과가 없습니다, 검색결과가 없습니다, 결과 없음`),
  },
  // Hindi
  {
    page: list(`पृष्ठ, पेज, पता, यूआरएल, लिंक, आप खोज, अनुरोधित`),
    things: list(
      `लेख, खबर, समाचार, सामग्री, फ़ाइल, दस्तावेज़, वीडियो, पोस्ट, विज्ञापन, उत्पाद, अभिलेख, रिकॉर्ड, सूचना, निविदा, प्रोफ़ाइल, चर्चा, विषय, तस्वीर, फोटो, चित्र, उपयोगकर्ता, खाता, टिप्पणी, कार्यक्रम, पद, नौकरी, आदेश`,
    ),
    after: list(`
      नहीं मिला, नहीं मिली, नहीं मिल, मौजूद नहीं, उपलब्ध नहीं, हटा दिया, हटा दी, हटाया, डिलीट, स्थानांतरित, हटा दिया गया, हटा दी गई, समाप्त हो, नहीं है, हटाई गई
    `),
    before: [],
    whole: list(`यहां कुछ नहीं, लेखक द्वारा हटा`),
    alone: list(`नहीं मिला, उपलब्ध नहीं है, पृष्ठ नहीं मिला`),
    noResults: list(`कोई परिणाम नहीं, कोई नतीजा नहीं`),
  },
  // Thai
  {
    page: list(`หน้า, เพจ, ที่อยู่, ลิงก์, ลิงค์, ที่คุณต้องการ, ที่ท่านต้องการ, ที่คุณค้นหา`),
    things: list(`
      บทความ, ข่าว, เนื้อหา, ไฟล์, เอกสาร, กระทู้, ข้อความ, โพสต์, รูปภาพ, ภาพ, วิดีโอ, คลิป, ประกาศ, สินค้า, ผู้ใช้, บัญชี, โปรไฟล์, ตำแหน่งงาน, ข้อมูล, รายการ, อัลบั้ม, กิจกรรม
    `),
    after: list(`
      ไม่พบ, ไม่มีอยู่, ไม่มีใน, ไม่มีแล้ว, ถูกลบ, ลบออก, ถูกย้าย, ไม่สามารถใช้งาน, ไม่พร้อมใช้งาน, หมดอายุ, ถูกนำออก, ถูกระงับการเผยแพร่, ปิดรับสมัคร, ไม่ปรากฏ
    `),
    before: list(`ไม่พบ, ไม่เจอ, ค้นหาไม่พบ, ไม่สามารถค้นหา, ไม่มี`),
    whole: list(`ขออภัย ไม่พบ, ไม่พบข้อมูลที่, ไม่พบหน้าที่`),
    alone: list(`ไม่พบหน้า, ไม่พบหน้านี้, ไม่พบข้อมูล, ถูกลบแล้ว`),
    noResults: list(`ไม่พบผลลัพธ์, ไม่มีผลการค้นหา`),
  },
  // Bengali
  {
    page: list(`পৃষ্ঠা, পাতা, পেজ, ঠিকানা, লিংক, লিঙ্ক, আপনি যা খুঁজছেন`),
    things: list(`
      সংবাদ, খবর, নিবন্ধ, প্রতিবেদন, লেখা, তথ্য, ফাইল, নথি, পোস্ট, ছবি, ভিডিও, বিজ্ঞপ্তি, বিজ্ঞাপন, প্রোফাইল, বিষয়, পণ্য, মন্তব্য
    `),
    after: list(`
      পাওয়া যায়নি, পাওয়া যায় নি, পাওয়া যাচ্ছে না, খুঁজে পাওয়া, নেই, মুছে ফেলা, সরিয়ে, সরানো হয়েছে, মুছে গেছে, মেয়াদ শেষ
    `),
    before: list(`খুঁজে পাওয়া যায়নি, পাওয়া যায়নি`),
    whole: list(`কিছু পাওয়া যায়নি, কিছুই পাওয়া যায়নি`),
    alone: list(`পাওয়া যায়নি, পাতা পাওয়া যায়নি`),
    noResults: list(`কোনো ফলাফল, ফলাফল পাওয়া যায়নি`),
  },
  // Georgian, Armenian
  {
    page: list(`გვერდ, მისამართ, ბმულ, თქვენ ეძებთ, მოთხოვნილ, էջ, հասցե, հղում, փնտրում`),
    things: list(`
      მასალა, სტატია, სიახლე, ამბავი, დოკუმენტ, ფაილ, პუბლიკაცია, განცხადება, ვიდეო, ფოტო, პროფილ, მომხმარებ, ჩანაწერ, თემა, ვაკანსია, პროდუქტ,
      նյութ, հոդված, լուր, նորություն, փաստաթուղթ, ֆայլ, հրապարակում, հայտարարություն, տեսանյութ, լուսանկար, օգտատեր, գրառում, թեմա
    `),
    after: list(`
      ვერ მოიძებნა, არ მოიძებნა, ვერ ვიპოვეთ, არ არსებობს, აღარ არსებობს, წაშლილია, წაიშალა, წაშლილი, მიუწვდომელია, არ არის ხელმისაწვდომი, გადატანილია, ამოღებულია,
      չի գտնվել, գտնված չէ, չգտնվեց, գոյություն չունի, ջնջվել, ջնջված, հեռացվել, հասանելի չէ, տեղափոխվել, չի գտնվել
    `),
    before: list(`ვერ მოიძებნა, ვერ ვიპოვეთ, չգտանք, չի գտնվել`),
    whole: list(`არასწორად არის აკრეფილი`),
    alone: list(`ვერ მოიძებნა, გვერდი ვერ მოიძებნა, չի գտնվել, էջը չի գտնվել, էջը գտնված չէ`),
    noResults: list(`შედეგი ვერ, შედეგები არ მოიძებნა, արդյունք չի գտնվել`),
  },
  // Kazakh, Kyrgyz, Uzbek, Azerbaijani
  {
    page: list(
      `бет, парақ, мекенжай, сілтеме, сіз іздеген, баракча, дарек, шилтеме, sahifa, manzil, havola, siz qidirgan, səhifə, ünvan, keçid, axtardığınız`,
    ),
    things: list(`
      мақала, жаңалық, материал, құжат, файл, жазба, хабарландыру, бейне, сурет, макала, жаңылык, maqola, yangilik, hujjat, fayl, e'lon, rasm, xəbər, məqalə, sənəd, elan, şəkil
    `),
    after: list(`
      табылмады, табылған жоқ, жоқ, жойылған, жойылды, өшірілген, өшірілді, қолжетімсіз, көшірілген, табылган жок, өчүрүлгөн, topilmadi, mavjud emas, o'chirilgan, tapılmadı, mövcud deyil, silinib, silinmişdir, tapılmayıb
    `),
    before: list(`табылмады, таба алмадық, topilmadi, tapılmadı`),
    whole: [],
    alone: list(`табылмады, бет табылмады, topilmadi, sahifa topilmadi, tapılmadı, səhifə tapılmadı`),
    noResults: list(`ештеңе табылмады, нәтиже жоқ, hech narsa topilmadi, nəticə tapılmadı`),
  },
  // Lithuanian, Latvian, Estonian, Icelandic
  {
    page: list(
      `puslap, adres, nuorod, ieškote, ieškomas, lapa, lapu, adrese, saite, meklējat, lehekülg, lehte, leht, aadress, otsite, otsitav, síða, síðan, síðuna, slóð, slóðin, þú leitar, hlekkur`,
    ),
    things: list(`
      straipsn, naujien, dokument, fail, įraš, skelbim, nuotrauk, vaizdo, tem, komentar, profil, preke, vartotoj, pranešim,
      raksts, rakstu, ziņa, ziņu, dokumentu, datne, ieraksts, sludinājum, attēls, lietotāj, profils, tēma, vakance,
      artikkel, uudis, postitus, kuulutus, pilt, foto, kasutaja, teema, toode, teade, sündmus,
      grein, greinin, frétt, fréttin, fréttina, skjal, skrá, færsla, auglýsing, mynd, myndin, notandi, efni, efnið
    `),
    after: list(`
      nerast, neegzistuoj, nebeegzistuoj, ištrint, pašalint, nebepasiekiam, nepasiekiam, nebėra, perkelt, nebegalioj,
      nav atrast, netika atrast, neeksistē, vairs neeksistē, nav pieejam, dzēst, izdzēst, noņemt, pārvietot,
      ei leitud, ei leia, ei ole olemas, pole olemas, ei eksisteeri, on kustutatud, kustutati, eemaldat, pole enam, ei ole saadaval, ei leitu, teisaldat,
      fannst ekki, finnst ekki, er ekki til, ekki lengur til, er ekki lengur, hefur verið eytt, var eytt, fjarlægð, fjarlægt, verið færð, ekki aðgengileg
    `),
    before: list(
      `nepavyko rasti, neradome, nerasta, neizdevās atrast, neatradām, ei leidnud, ei suutnud leida, fundum ekki, fannst ekki`,
    ),
    whole: list(`tokio puslapio nėra, šādas lapas nav, sellist lehte ei, sellist lehekülge`),
    alone: list(
      `nerasta, nerastas, puslapis nerastas, nav atrasts, lapa nav atrasta, ei leitud, lehekülge ei leitud, fannst ekki, síða fannst ekki`,
    ),
    noResults: list(
      `rezultatų nerasta, nieko nerasta, nekas netika atrasts, tulemusi ei leitud, engar niðurstöður, ekkert fannst`,
    ),
  },
  // Slovene, Macedonian, Albanian, Catalan, Basque, Galician
  {
    page: list(
      `stran, naslov, povezava, ki jo iščete, ki ste jo iskali, страница, страницата, адреса, врска, што ја барате, faqja, faqe, adresa, lidhja, që kërkoni, pàgina, adreça, enllaç, que busqueu, que cerqueu, que busques, orria, orri, helbide, bilatzen ari, páxina, enderezo, ligazón`,
    ),
    things: list(`
      članek, novica, vsebina, dokument, datoteka, objava, oglas, slika, fotografija, tema, uporabnik, izdelek, dogodek,
      статијата, вест, веста, содржина, документ, датотека, објава, оглас, фотографија, тема, корисник,
      artikulli, lajmi, përmbajtja, dokumenti, skedari, postimi, njoftimi, fotografia, përdoruesi,
      article, notícia, contingut, document, fitxer, publicació, anunci, imatge, tema, usuari, artikulu, albiste, eduki, dokumentu, artigo, nova, contido, documento
    `),
    after: list(`
      ne obstaja, ni bilo mogoče najti, ni bila najdena, ni bil najden, ni na voljo, ni več, je bila odstranjena, je bil odstranjen, je bila izbrisana, izbrisan, premaknjen,
      не е пронајден, не постои, е избришан, е отстранет, не е достапн, избришана, отстранета,
      nuk u gjet, nuk ekziston, nuk gjendet, është fshirë, është hequr, nuk është e disponueshme, u fshi,
      no s'ha trobat, no existeix, no està disponible, ja no existeix, ha estat eliminat, ha estat esborrat, ha estat suprimi, s'ha eliminat, ez da aurkitu, ez da existitzen, ezabatu, ez dago eskuragarri, non se atopou, non existe, foi eliminad, foi borrad
    `),
    before: list(
      `ne najdemo, nismo našli, не најдовме, не можевме да, nuk gjetëm, no hem trobat, no s'ha pogut trobar, ezin izan dugu aurkitu, non atopamos`,
    ),
    whole: [],
    alone: list(
      `ni najdeno, stran ne obstaja, не е пронајдено, nuk u gjet, no s'ha trobat, ez da aurkitu, non atopado`,
    ),
    noResults: list(
      `ni rezultatov, ni zadetkov, нема резултати, asnjë rezultat, cap resultat, no s'han trobat resultats, emaitzarik ez`,
    ),
  },
  // Urdu, Tamil, Telugu, Sinhala, Nepali, Marathi
  {
    page: list(
      `صفحہ, پتہ, لنک, آپ تلاش, مطلوبہ, பக்கம், முகவரி, இணைப்பு, நீங்கள் தேடும், పేజీ, చిరునామా, లింక్, පිටුව, ලිපිනය, पृष्ठ, पेज, पान`,
    ),
    things: list(`
      خبر, مضمون, مواد, فائل, دستاویز, ویڈیو, تصویر, پوسٹ, اشتہار, கட்டுரை, செய்தி, உள்ளடக்கம், கோப்பு, ஆவணம், படம், பதிவு, வீடியோ, వార్త, వ్యాసం, కథనం, ఫైల్, చిత్రం, පුවත, ලිපිය, ගොනුව, समाचार, बातमी, लेख, सामग्री
    `),
    after: list(`
      نہیں ملا, نہیں ملی, موجود نہیں, دستیاب نہیں, حذف کر, ہٹا دیا, ہٹا دی, காணப்படவில்லை, கிடைக்கவில்லை, இல்லை, நீக்கப்பட்ட, அகற்றப்பட்ட, కనుగొనబడలేదు, దొరకలేదు, లేదు, తొలగించ, හමු නොවීය, සොයාගත නොහැක, ඉවත් කර, भेटिएन, फेला परेन, हटाइएको, सापडल, आढळल, काढून टाक, हटवल
    `),
    before: [],
    whole: [],
    alone: list(`نہیں ملا, صفحہ نہیں ملا, காணப்படவில்லை, కనుగొనబడలేదు, හමු නොවීය, भेटिएन, सापडले नाही`),
    noResults: list(`کوئی نتیجہ نہیں, முடிவுகள் இல்லை, ఫలితాలు లేవు, कुनै नतिजा`),
  },
  // Finnish, Hungarian, Romanian, Greek, Vietnamese, Bulgarian, Serbian and Croatian
  {
    page: list(
      `sivu, osoite, oldal, pagina, adresa, σελίδα, trang, đường dẫn, страниц, stranic, etsimäsi, hakemasi, keresett, kért, căutat, solicitat, pe care îl căutați, που ζητήσατε, που αναζητ, διεύθυνση, bạn tìm, bạn yêu cầu, địa chỉ, търсите, търсена, адрес, tražite, tražen, тражите`,
    ),
    things: list(`
      artikkeli, sisältö, ilmoitus, cikk, tartalom, hivatkozás, dokumentum, articol, conținut, fișier, anunț,
      άρθρο, περιεχόμενο, αρχείο, σύνδεσμος, bài viết, nội dung, liên kết, страница, статия, съдържание,
      članak, sadržaj, чланак, oglas, uutinen, juttu, viesti, viestiketju, keskustelu, kuva, video, tiedosto, asiakirja, profiili, käyttäjä, tapahtuma, työpaikka, tuote, kohde,
      hír, bejegyzés, hozzászólás, téma, kép, fotó, fájl, profil, felhasználó, hirdetés, termék, állás, esemény, videó, írás, ajánlat,
      știre, știri, fișierul, documentul, materialul, postare, postarea, subiect, mesaj, imagine, fotografi, profilul, utilizator, anunțul, produsul, ofert, hotărâr, articolul, înregistrare,
      εγγραφή, τεκμήριο, έγγραφο, είδηση, δημοσίευση, αγγελία, προϊόν, φωτογραφία, εικόνα, βίντεο, χρήστης, προφίλ, θέμα, μήνυμα, ανακοίνωση, εκδήλωση, θέση εργασίας,
      tin tức, tin, bài đăng, chủ đề, tài liệu, tập tin, tệp, hình ảnh, ảnh, video, người dùng, tài khoản, sản phẩm, tin tuyển dụng, thông báo,
      новина, новината, материал, публикация, обява, документ, файл, снимка, тема, мнение, профил, потребител, продукт, видео,
      vijest, vest, tema, poruka, slika, fotografija, dokument, datoteka, profil, korisnik, proizvod, objava, video, вест, тема, порука, слика, фотографија, документ, датотека, профил, корисник, огласи, оглас, објава
    `),
    after: list(`
      ei löydy, ei löytynyt, ei ole olemassa, ei ole enää, on poistettu, poistettu, nem található, nem létezik,
      nem elérhető, már nem, törölt, eltávolít, nu a fost găsit, nu există, nu mai există, nu este disponibil,
      nu mai este, a fost șters, a fost eliminat, negăsit, δεν βρέθηκε, δεν υπάρχει, δεν είναι διαθέσιμ,
      έχει αφαιρεθεί, διαγράφηκε, không tồn tại, không tìm thấy, đã bị xóa, không còn, không có sẵn, đã bị gỡ,
      не е намерен, не съществува, е премахнат, е изтрит, nije pronađen, ne postoji, nije dostupn, uklonjen,
      обрисан, не постоји, није пронађен, više ne postoji, ei ole saatavilla, on vanhentunut, on siirretty, on piilotettu, ei löytynyt, poistettiin, törölték, törölve, megszűnt, nem áll rendelkezésre, lejárt, inaktív, eltávolították, áthelyezt,
      nu se mai află, nu a putut fi găsit, nu mai poate fi, a fost ștears, a fost retras, a expirat, a fost dezactivat, nu este publicat, a fost mutat, nu se găsește,
      έχει διαγραφεί, διαγράφηκ, καταργήθηκε, αφαιρέθηκε, έχει μεταφερθεί, έληξε, έχει λήξει, δεν βρέθηκαν, δεν είναι πλέον, δεν υπάρχει πλέον,
      đã bị xoá, đã xóa, đã xoá, đã được gỡ, đã hết hạn, đã ngừng, không khả dụng, không hiển thị, bị xóa,
      не е открит, не беше намерен, не е достъпн, е премахнат, беше изтрит, е изтекл, не съществува вече, липсва,
      nije pronađena, nisu pronađen, je obrisan, je uklonjen, je izbrisan, obrisana, uklonjena, nedostupn, istekao, istekla, је обрисан, је уклоњен, није доступн, уклоњен, не постоји више, истекао, nije dostupn
    `),
    before: list(`
      emme löytäneet, nem találtuk, nu am găsit, δεν βρήκαμε, không tìm thấy, không thể tìm, не намерихме,
      nismo pronašli, nismo našli, nem létezik, nu există, nu s-a găsit, δεν υπάρχει, không có, không tồn tại, няма такава, няма такъв, не открихме, ne postoji, не постоји, није пронађен
    `),
    whole: [],
    alone: list(`
      ei löydy, nem található, nu a fost găsit, δεν βρέθηκε, không tìm thấy, не е намерено, nije pronađeno
    `),
    noResults: list(`
      ei tuloksia, nincs találat, niciun rezultat, δεν βρέθηκαν αποτελέσματα, không có kết quả, няма резултати,
      nema rezultata
    `),
  },
]

/** That goods, jobs, advertisements and stories were taken down: such pages often stand alone at an address of their own. */
export const withdrawnWords: readonly string[] = list(`
  no longer stock, no longer sell this, this position is closed, position has been filled, vacancy is closed,
  job is no longer, advert has ended, listing has ended, taken down by the editors, content unpublished,
  снят с продажи, снято с производства, вакансия закрыта, вакансия в архиве, объявление снято,
  знято з продажу, знято з виробництва, вакансію закрито, вакансія закрита, оголошення знято,
  nicht mehr im sortiment, nicht mehr lieferbar, stelle ist bereits besetzt, stelle wurde besetzt,
  anzeige ist nicht mehr, anzeige ist abgelaufen, stellenanzeige ist nicht mehr,
  n'est plus commercialis, n'est plus en vente, offre n'est plus en ligne, poste est pourvu, a été dépublié,
  annonce a expiré, annonce n'est plus, ya no está a la venta, producto descatalogado, oferta ya no está,
  vacante ha sido cubierta, vacante cerrada, contenido despublicado, anuncio ha caducado,
  produto fora de linha, não vendemos mais, vaga foi preenchida, vaga encerrada, conteúdo despublicado,
  anúncio expirado, anúncio expirou, fuori catalogo, fuori produzione, non è più in vendita,
  annuncio è scaduto, annuncio non è più, wycofany ze sprzedaży, wycofano ze sprzedaży, rekrutacja zakończona,
  oferta jest nieaktualna, ogłoszenie wygasło, satıştan kaldırıl, ilan yayından kaldırıl, ilan kapatıl,
  pozisyon kapan, niet meer leverbaar, uit het assortiment, vacature is vervuld, vacature is gesloten,
  advertentie is verlopen, utgått ur sortimentet, säljer vi inte längre, annonsen har upphört,
  er udgået af sortimentet, annoncen er udløbet, har utgått fra sortimentet, annonsen er utløpt,
  vyřazen z nabídky, vyřazeno z nabídky, již neprodáváme, už neprodáváme, prodej byl ukončen,
  pozice byla obsazena, pozice je již obsazena, inzerát vypršel, už nepredávame, vyradený z ponuky,
  pozícia je obsadená, produk sudah tidak dijual, lowongan telah ditutup, lowongan sudah ditutup,
  lowongan ini telah, iklan telah berakhir, لم يعد المنتج متوفر, تم إغلاق الوظيفة, الوظيفة لم تعد, انتهى الإعلان,
  این محصول دیگر, آگهی منقضی, فرصت شغلی بسته, המשרה כבר לא, כבר לא רלוונטי, אינה רלוונטית, המשרה נסגרה,
  המשרה אוישה, המוצר אזל, 已停产, 已停售, 已停止销售, 职位已关闭, 該職缺已關閉, 招聘已结束, 販売終了, 取り扱いを終了,
  求人は終了, 단종되었, 단종된 상품, 채용이 종료, 마감된 채용, 마감된 공고, poistunut valikoimasta, hakuaika on päättynyt,
  ilmoitus on poistunut, työpaikka on täytetty, már nem kapható, már nem forgalmazz, az állás betöltve,
  a hirdetés lejárt, a pozíció betöltve, anunțul a expirat, nu mai este în vânzare, post a fost ocupat,
  δεν πωλείται πλέον, η αγγελία έληξε, η θέση έχει καλυφθεί, ngừng kinh doanh, tin tuyển dụng đã hết hạn,
  đã ngừng bán, tin đăng đã hết hạn, продуктът не се предлага, обявата е изтекла, oglas je istekao,
  više nije u prodaji
`)

/** Titles that speak of trouble without saying which; only beside other signs. */
export const troubleTitles: readonly string[] = list(`
      error, an error occurred, an error has occurred, something went wrong, oops, sorry, whoops, uh oh,
      message, vbulletin message, information, notice, system message, board message, ошибка, произошла ошибка,
      что то пошло не так, информация, сообщение, помилка, сталася помилка, fehler, ein fehler ist aufgetreten,
      hinweis, hoppla, erreur, une erreur est survenue, oups, error en la página, ha ocurrido un error,
      se ha producido un error, vaya, erro, ocorreu um erro, ops, errore, si è verificato un errore, błąd,
      wystąpił błąd, hata, bir hata oluştu, fout, er is iets misgegaan, fel, ett fel har uppstått, fejl, feil,
      chyba, kesalahan, terjadi kesalahan, خطأ, حدث خطأ, خطا, שגיאה, エラー, エラーが発生しました, 错误, 錯誤, 出错了, 提示信息, 提示,
      系统提示, 오류, 에러, त्रुटि, thông báo, tilkynning, oznámení, powiadomienie, pesan sistem, bildirim, ειδοποίηση, virhe, hiba, eroare, σφάλμα, lỗi
`)

/** What stands around a title of an error and adds nothing to it. */
export const decorationWords: readonly string[] = list(`
  404, http, https, status, code, error, fehler, ошибка, помилка, erreur, erro, errore, błąd, hata, fout, fel, feil, fejl,
  chyba, oops, ooops, whoops, sorry, oups, ups, hoppla, ой, упс, uh oh, извините, к сожалению, leider, désolé,
  lo sentimos, desculpe, spiacenti, عذرا, 抱歉, 对不起, 很抱歉, 申し訳ございません, 죄송합니다, vaya, ops, hmm
`)

function list(text: string): string[] {
  return text.split(',').map((phrase) => phrase.replace(/\s+/g, ' ').trim())
}
