{#
  Mentions by a name and where it comes from: "le Béninois Nora Exemple"; a firm's would not have the capital. In English
  "Kenya's Nora Exemple": who has a first name, meets or is met, or stands in one list with somebody in office.
#}
with mentions as (

    select *
    from {{ ref('int_actor_mentions') }}
    where name is not null

),

phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, concept, language,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax' and (kind in ('country_demonym', 'verb') or concept in ('with', 'and'))
        or layer = 'syntax' and language = 'en' and kind in ('country_name', 'country_short')
        or layer = 'events' and kind = 'event'

),

first_names as (

    select distinct phrase as word, true as is_first_name,
    from {{ ref('lex_names') }}
    where kind in ('feminine_name', 'masculine_name')

),

unplaced as (

    select
        mentions.document_key, mentions.sentence_no, mentions.mention_no, mentions.token_end,
        homes.token_no as home_no,
        homes.kind = 'country_demonym' or is_first_name as is_person,
    from mentions
    inner join phrases as homes
        on mentions.document_key = homes.document_key
        and mentions.sentence_no = homes.sentence_no
        {# the 's is a token of its own #}
        and homes.token_end = mentions.name_token - if(homes.kind = 'country_demonym', 0, 1)
        and (homes.kind = 'country_name' or homes.kind = 'country_short' or homes.language = 'fr')
    left join first_names on split_part(lower(mentions.name), ' ', 1) = first_names.word
    where
        role_list is null and organization_id is null and organization_head is null
        and homes.kind in ('country_name', 'country_short', 'country_demonym')

),

beside as (

    select document_key, sentence_no, token_no, token_end,
    from phrases
    where regexp_matches(concept, '^(meet|meet_with|meet_person|receive|speak)\.')
    union all
    {# "met with", "talks with", "Minister Nora Exemple and" #}
    select links.document_key, links.sentence_no, null, links.token_end,
    from phrases as links
    left join phrases as acts
        on links.document_key = acts.document_key
        and links.sentence_no = acts.sentence_no
        and (acts.layer = 'events' or regexp_matches(acts.concept, '^(meet|meet_with|speak)\.'))
        and links.concept = 'with' and links.token_no - acts.token_end between 0 and 3
    left join mentions as others
        on links.document_key = others.document_key
        and links.sentence_no = others.sentence_no
        and others.role_list is not null and links.concept = 'and' and others.token_end = links.token_no
    where acts.token_no is not null or others.token_no is not null

),

named as (

    select distinct unplaced.document_key, unplaced.sentence_no, unplaced.mention_no,
    from unplaced
    left join beside
        on unplaced.document_key = beside.document_key
        and unplaced.sentence_no = beside.sentence_no
        and (unplaced.home_no = beside.token_end or unplaced.token_end = beside.token_no)
    where coalesce(is_person, beside.token_end is not null)

)

select * from named
