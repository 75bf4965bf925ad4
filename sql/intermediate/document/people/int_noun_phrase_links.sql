{#
  Which noun phrases speak of one actor: those that go on with the one before have its number. Keys and numbers only:
  the phrases themselves are joined by int_noun_phrases_joined.
#}
with noun_phrases as (

    select * from {{ ref('int_noun_phrases') }}

),

separators as (

    select * from {{ ref('int_actor_separators') }}

),

verbs as (

    select distinct document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb' and detail = 'finite' and concept like 'speech.%'

),

described as (

    select
        *,
        roles is not null and name is null as is_bare_role,
        name is not null and countries is null and not is_oblique
        and (roles is null or not has_determiner) as is_bare_name,
        is_bare_country or (is_plural_role and countries is not null) as opens_country_list,
        (is_plural_role and countries is not null) or (is_bare_country and is_oblique) as shares_preposition,
    from noun_phrases

),

neighbours as (

    select
        *,
        lag(token_end) over reading as end_before,
        lag(name is not null) over reading as name_before,
        lag(is_bare_role) over reading as bare_role_before,
        lag(is_oblique) over reading as oblique_before,
        lag(shares_preposition) over reading as shared_before,
        lag(opens_country_list) over reading as country_before,
    from described
    window reading as (partition by document_key, sentence_no order by token_no)

),

apposed as (

    select
        neighbours.*,
        separators.separator,
        verbs.token_no is not null as leads_clause,
        coalesce(separator = 'comma' and name_before and is_bare_role, false)
        and not is_oblique
        and not coalesce(is_possessive and ends_in_role, true)
        {# "the talks with Nora Exemple, the minister said": an apposition would end with a comma #}
        and not (has_determiner and countries is null and domain is null and leads_clause) as follows_its_name,
    from neighbours
    left join verbs
        on neighbours.document_key = verbs.document_key
        and neighbours.sentence_no = verbs.sentence_no
        and neighbours.token_end = verbs.token_no
    left join separators
        on neighbours.document_key = separators.document_key
        and neighbours.sentence_no = separators.sentence_no
        and neighbours.end_before = separators.token_no
        and neighbours.token_no = separators.token_end

),

linked as (

    select
        document_key,
        sentence_no,
        phrase_no,
        token_no,
        follows_its_name
        or coalesce(separator = 'and' and bare_role_before and roles is not null and not has_determiner, false)
        or coalesce(
            separator = 'comma' and bare_role_before and is_bare_name and not lag(follows_its_name) over reading, false
        )
        {# "la Chine et le Kazakhstan", "the foreign ministers of Greece and Turkey" #}
        or coalesce(
            country_before and is_bare_country and not is_oblique
            and (separator = 'and' or (separator = 'comma' and not oblique_before)),
            false
        )
        {# "les ministres des Transports d'Azerbaïdjan, de Géorgie et du Kazakhstan" #}
        or coalesce(is_bare_country and is_oblique and shared_before and separator in ('and', 'comma'), false)
        as goes_on,
        {# "between the campaign and Russia" #}
        is_oblique or coalesce(separator = 'and' and lag(is_oblique) over reading, false) as is_governed,
    from apposed
    window reading as (partition by document_key, sentence_no order by token_no)

),

numbered as (

    select
        document_key, sentence_no, phrase_no, is_governed,
        (count_if(not goes_on) over reading)::integer as mention_no,
    from linked
    window reading as (partition by document_key, sentence_no order by token_no)

)

select * from numbered
