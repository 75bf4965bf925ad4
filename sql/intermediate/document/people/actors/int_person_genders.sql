{#
  Whether "he" or "she" can mean a person, as far as it is told: by a form of address, by the office ("la ministre", "the
  spokeswoman"), by the first name or by the end of the family name ("-ova"), which alone proves nothing: "Ms Lev".
#}
with mentions as (

    select
        mentions.document_key, mentions.sentence_no, mentions.token_no, mentions.token_end, mentions.name,
        mentions.title, mentions.role_list, people.person_key,
        lower(strip_accents(regexp_extract(mentions.name, '^\pL+'))) as first_word,
        lower(strip_accents(regexp_extract(mentions.name, '\pL+$'))) as last_word,
    from {{ ref('int_actor_mentions') }} as mentions
    inner join {{ ref('int_person_mentions') }} as people using (document_key, sentence_no, mention_no)

),

words as (

    select language, phrase, split_part(kind, '_', 1) as gender, kind like '%_article' as is_article,
    from {{ ref('lex_adjacent_words') }}
    where kind in ('feminine_article', 'masculine_article', 'feminine_office', 'masculine_office')

),

names as (

    select strip_accents(phrase) as phrase, split_part(kind, '_', 1) as gender, kind like '%_name' as is_first_name,
    from {{ ref('lex_names') }}
    where kind in ('feminine_name', 'masculine_name', 'feminine_ending', 'masculine_ending')

),

spelt as (

    select document_key, person_key, language, token_no = position as opens, words[position] as word,
    from (
        select document_key, person_key, language, token_no, words, unnest(range(token_no, token_end)) as position
        from {{ ref('int_sentences_tokenized') }}
        inner join mentions using (document_key, sentence_no)
        where role_list is not null and title is null and role_list[1].role != 'expert'
    )

),

endings as (

    select document_key, person_key, right(last_word, unnest([2, 3, 4, 5, 6])) as ending,
    from mentions

),

evidence as (

    select document_key, person_key, title as gender, 1 as preference,
    from mentions
    where title in ('feminine', 'masculine')
    union all
    {# "le ministre" was said of women as well #}
    select spelt.document_key, spelt.person_key, words.gender, if(words.gender = 'feminine', 2, 4),
    from spelt
    inner join words
        on spelt.language = words.language and spelt.word = words.phrase and (spelt.opens or not words.is_article)
    union all
    select endings.document_key, endings.person_key, names.gender, 5,
    from endings
    inner join names on endings.ending = names.phrase and not names.is_first_name
    union all
    select mentions.document_key, mentions.person_key, names.gender, 3,
    from mentions
    inner join names on names.is_first_name and mentions.first_word = names.phrase
    where mentions.first_word != mentions.last_word

),

told as (

    select
        document_key, person_key, gender, preference = 1 as is_certain, preference <= 4 as is_telling,
    from evidence
    group by document_key, person_key, gender, preference
    qualify row_number() over (
        partition by document_key, person_key order by preference, count(*) desc, gender
    ) = 1

)

select * from told
