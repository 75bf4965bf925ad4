{#
  Counterparts told without a country, "phoned his counterpart, Asha Exemple": of the one whose name heads the paragraph, else
  of the other of the two that the text is plainly about.
#}
with counterparts as (

    select claims.document_key, claims.sentence_no, claims.person_key, mentions.token_no,
    from {{ ref('int_offices_claimed') }} as claims
    inner join {{ ref('int_actor_mentions') }} as mentions using (document_key, sentence_no, mention_no)
    where claims.role = 'counterpart' and claims.country_code is null and mentions.organization_id is null

),

owners as (

    {# who stands before, else who opens a sentence shortly before ("She met her counterpart"), else the home #}
    select
        counterparts.document_key, counterparts.sentence_no, counterparts.person_key,
        coalesce(
            arg_max(mentions.countries[1], mentions.token_no),
            arg_max(openings.countries[1], openings.sentence_no),
            any_value(homes.country_code)
        ) as country_code,
    from counterparts
    left join {{ ref('int_actor_mentions') }} as mentions
        on counterparts.document_key = mentions.document_key
        and counterparts.sentence_no = mentions.sentence_no
        and mentions.token_no < counterparts.token_no
        and not mentions.is_oblique
    left join {{ ref('int_actor_mentions') }} as openings
        on counterparts.document_key = openings.document_key
        and openings.sentence_no between counterparts.sentence_no - 2 and counterparts.sentence_no - 1
        and openings.mention_no = 1
        and openings.name is not null
    left join {{ ref('int_document_homes') }} as homes on counterparts.document_key = homes.document_key
    group by counterparts.document_key, counterparts.sentence_no, counterparts.person_key

),

headings as (

    select located.document_key, located.sentence_no, located.concept as country_code,
    from {{ ref('int_phrases_located') }} as located
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    where
        located.layer = 'syntax' and located.kind = 'country_name'
        and located.token_no = 1 and located.token_end > len(sentences.words)

),

headed as (

    select owners.document_key, owners.sentence_no, owners.person_key, headings.country_code,
    from owners
    asof inner join headings
        on owners.document_key = headings.document_key and owners.sentence_no > headings.sentence_no
    where headings.country_code is distinct from owners.country_code

),

pairs as (

    {# two of which the text speaks far more often than of any third #}
    select
        document_key,
        list(country_code order by mention_count desc, first_place)[:2] as country_codes,
        list_sort(list(mention_count), 'desc') as counts,
    from {{ ref('int_document_countries') }}
    group by document_key
    having len(counts) > 1 and counts[2] >= 2 and coalesce(counts[3], 0) <= 0.5 * counts[2]

),

told as (

    select * from headed
    union all
    select
        owners.document_key, owners.sentence_no, owners.person_key,
        if(country_codes[1] = owners.country_code, country_codes[2], country_codes[1]),
    from owners
    inner join pairs using (document_key)
    anti join headed using (document_key, sentence_no, person_key)
    where list_contains(country_codes, owners.country_code)

)

select document_key, person_key, arg_min(country_code, sentence_no) as country_code,
from told
group by document_key, person_key
