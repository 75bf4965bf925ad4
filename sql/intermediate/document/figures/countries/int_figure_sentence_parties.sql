{#
  The parties that sentences with figures, and the ones before those, name: whether one is foreign to the country its
  document speaks of most, and whether it is only where something takes place ("sales in Malta").
#}
with figures as (

    select document_key, sentence_no
    from {{ ref('int_figures') }}
    union
    select document_key, sentence_no - 1
    from {{ ref('int_figures') }}

),

parties as (

    select document_key, sentence_no, token_no, kind, country_code,
    from {{ ref('int_country_words') }}
    where kind != 'city'

),

counted as (

    select document_key, country_code, count(*) as mention_count,
    from parties
    where kind != 'organization'
    group by document_key, country_code

),

homes as (

    select document_key, arg_max(country_code, (mention_count, country_code)) as home,
    from counted
    group by document_key

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

settings as (

    select
        language,
        list(phrase) filter (kind = 'inside') as inside,
        list(phrase) filter (kind = 'beside') as beside,
        list(phrase) filter (kind = 'figure_end') as links,
    from {{ ref('lex_adjacent_words') }}
    group by language

)

select distinct
    parties.document_key,
    parties.sentence_no,
    parties.country_code,
    coalesce(parties.country_code != homes.home, true) as is_foreign,
    coalesce(
        list_has_any(sentences.words[greatest(parties.token_no - 2, 1):parties.token_no - 1], settings.inside)
        {# "in Malta and Togo" #}
        or list_contains(settings.links, sentences.words[parties.token_no - 1])
        and list_has_any(sentences.words[greatest(parties.token_no - 6, 1):parties.token_no - 1], settings.inside),
        false
    ) as is_setting,
from parties
semi join figures using (document_key, sentence_no)
inner join sentences using (document_key, sentence_no)
left join homes using (document_key)
left join settings using (language)
{# "the border with Togo" names a place at home #}
where not coalesce(
    list_has_any(sentences.words[greatest(parties.token_no - 3, 1):parties.token_no - 1], settings.beside), false
)
