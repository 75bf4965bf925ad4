{#
  How often a document speaks of each country: what it is about, and from where it reports. A letterhead counts as a
  dateline: "Ministry of Trade of Ghana – Agenda", or in a line of its own "Ministry of Trade, Accra".
#}
with phrases as (

    select document_key, sentence_no, token_no, concept as country_code,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind in ('country_name', 'country_short', 'country_adjective', 'country_capital_for_government')
    union all
    {# "Marrakech –" #}
    select cities.document_key, cities.sentence_no, cities.token_no, min(cities.detail),
    from {{ ref('int_phrases_located') }} as cities
    inner join {{ ref('stg_sentences') }} using (document_key, sentence_no)
    anti join (from {{ ref('int_phrases_located') }} where kind = 'country_capital_for_government') as capitals
        using (document_key, sentence_no, token_no)
    where cities.layer = 'syntax' and cities.kind = 'city' and section = 'dateline'
    group by cities.document_key, cities.sentence_no, cities.token_no
    having count(distinct cities.detail) = 1

),

sentences as (

    select document_key, sentence_no, section
    from {{ ref('stg_sentences') }}

),

signs as (

    select document_key, sentence_no, token_no as token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'punctuation'

),

in_lines_of_their_own as (

    select distinct phrases.document_key, phrases.sentence_no, phrases.country_code, true as is_letterhead,
    from phrases
    inner join {{ ref('int_actor_mentions') }} as bodies using (document_key, sentence_no)
    inner join {{ ref('stg_sentences') }} as sentences using (document_key, sentence_no)
    where
        bodies.is_public_body
        and bodies.token_no = 1
        and bodies.countries is null
        and sentences.paragraph_no <= 4
        and length(sentences.sentence_text) < 80
        and not regexp_matches(sentences.sentence_text, '[.!?…]["»”)]*$')

),

letterheads as (

    select * from in_lines_of_their_own
    union
    select document_key, sentence_no, countries[1] as country_code, true as is_letterhead,
    from {{ ref('int_actor_mentions') }}
    inner join sentences using (document_key, sentence_no)
    semi join signs using (document_key, sentence_no, token_end)
    where is_public_body and token_no = 1 and countries is not null and section = 'headline'

),

counted as (

    select
        document_key,
        country_code,
        count(*) as mention_count,
        count_if(section = 'dateline' or coalesce(is_letterhead, false)) as dateline_count,
        min(1000 * sentence_no + token_no) as first_place,
    from phrases
    inner join sentences using (document_key, sentence_no)
    left join letterheads using (document_key, sentence_no, country_code)
    group by document_key, country_code

)

select * from counted
